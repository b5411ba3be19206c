package org.almoner.patients.demographics;

import java.util.List;
import org.almoner.shell.Option;

/**
 * One field of the form of a part.
 *
 * @param name of the field, and of its column
 */
public record Field(Kind kind, String name, String label, String hint, List<Option> options) {
  /** How the field is typed. */
  public enum Kind {
    TEXT,
    CHOICE,
    DATE,
    TICK
  }

  /** Whether it is one of the choices. */
  boolean offers(String value) {
    return options.stream().anyMatch(o -> o.value().equals(value));
  }

  static Field text(String name, String label) {
    return new Field(Kind.TEXT, name, label, "", List.of());
  }

  static Field text(String name, String label, String hint) {
    return new Field(Kind.TEXT, name, label, hint, List.of());
  }

  static Field choice(String name, String label, List<Option> options) {
    return new Field(Kind.CHOICE, name, label, "", options);
  }

  static Field date(String name, String label, String hint) {
    return new Field(Kind.DATE, name, label, hint, List.of());
  }

  static Field tick(String name, String label) {
    return new Field(Kind.TICK, name, label, "", List.of());
  }
}
