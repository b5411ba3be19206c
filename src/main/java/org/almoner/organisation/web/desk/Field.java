package org.almoner.organisation.web.desk;

import java.util.List;
import org.almoner.shell.Option;

/** A field of an entry's form, ready to print. Several kinds share the one template. */
public record Field(
    String name, String label, String value, Type type, String hint, List<Option> options) {
  /** How it is asked. */
  public enum Type {
    TEXT,
    CODE,
    NUMBER,
    TIME,
    CHOICE,
    YES
  }

  public static Field text(String name, String label, String value) {
    return new Field(name, label, value, Type.TEXT, "", List.of());
  }

  public static Field code(String label, String value, String hint) {
    return new Field("code", label, value, Type.CODE, hint, List.of());
  }

  public static Field number(String name, String label, int value) {
    return new Field(name, label, Integer.toString(value), Type.NUMBER, "", List.of());
  }

  public static Field time(String name, String label, String value) {
    return new Field(name, label, value, Type.TIME, "", List.of());
  }

  public static Field choice(String name, String label, String value, List<Option> options) {
    return new Field(name, label, value, Type.CHOICE, "", options);
  }

  public static Field yes(String name, String label, boolean value) {
    return new Field(name, label, Boolean.toString(value), Type.YES, "", List.of());
  }

  public Field hinted(String words) {
    return new Field(name, label, value, type, words, options);
  }

  /** The same field with what somebody typed. */
  public Field typed(String text) {
    return new Field(name, label, text, type, hint, options);
  }

  /** The value as a reader says it. */
  public String words() {
    if (type == Type.YES) return value.equals("true") ? "Yes" : "No";
    return options.stream()
        .filter(o -> o.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value.isEmpty() ? "Not set" : value);
  }
}
