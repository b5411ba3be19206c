package org.almoner.patients.death;

import java.time.Instant;

/**
 * What is known of a person's death.
 *
 * @param at the instant, or the first of the day, month or year that is known
 * @param place where, in words; "" when not known
 * @param cause in words; "" when not known
 * @param coroner whether it was referred to the coroner
 */
public record Death(
    Instant at, Precision precision, Source source, String place, String cause, boolean coroner) {
  public Death {
    place = place.strip();
    cause = cause.strip();
  }

  public static Death at(Instant at) {
    return new Death(at, Precision.MINUTE, Source.INFORMAL, "", "", false);
  }

  /** How exactly the time is known. */
  public enum Precision {
    MINUTE("Date and time"),
    DAY("Date"),
    MONTH("Month"),
    YEAR("Year");

    private final String words;

    Precision(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Where the knowledge comes from (PDS death notification status 1 and 2). */
  public enum Source {
    INFORMAL("Informal: told or seen"),
    FORMAL("Formal: certified or from the national record");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
