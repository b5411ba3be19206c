package org.almoner.patients.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A name a person had or also uses; an empty part is as in the usual name. */
public record OtherName(
    Kind kind, PersonName name, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** What the other name is. */
  public enum Kind {
    FORMER("Former name"),
    BIRTH("Name at birth"),
    ALIAS("Alias"),
    PROFESSIONAL("Professional name");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
