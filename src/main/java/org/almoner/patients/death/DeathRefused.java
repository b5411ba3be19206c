package org.almoner.patients.death;

import org.almoner.patients.person.RecordMerged;
import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** A death that cannot be, or contradicts what stands. */
public final class DeathRefused extends Refusal {
  DeathRefused(String code, @Nullable String field, String message, @Nullable Throwable cause) {
    super(code, field, message, cause);
  }

  static DeathRefused future(@Nullable Throwable cause) {
    return new DeathRefused(
        "death_not_in_the_future", "at", "The death must not be in the future", cause);
  }

  static DeathRefused notDead() {
    return new DeathRefused(
        "death_stands",
        null,
        "No death is recorded for this patient, so there is none to undo",
        null);
  }

  static RuntimeException from(DataIntegrityViolationException e) {
    return switch (String.valueOf(Constraints.violated(e))) {
      case "death_once" ->
          new DeathRefused(
              "death_once",
              null,
              "A death is already recorded for this patient. Amend it, or undo it if it was recorded in error.",
              e);
      case "death_not_before_birth" ->
          new DeathRefused(
              "death_not_before_birth",
              "at",
              "The death is before the date of birth. Check both dates.",
              e);
      case "death_not_in_the_future" -> future(e);
      case "record_was_merged" -> new RecordMerged(e);
      default -> e;
    };
  }
}
