package org.almoner.observations;

import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** A rule about observations said no. */
public final class ObservationsRefused extends Refusal {
  public ObservationsRefused(String code, @Nullable String field, String message) {
    super(code, field, message);
  }

  private ObservationsRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  static ObservationsRefused notAnInpatient() {
    return new ObservationsRefused(
        "not_an_inpatient", null, "The patient is not an inpatient. Admit the patient first.");
  }

  static ObservationsRefused otherScale(int scale) {
    return new ObservationsRefused(
        "entry_scale_is_authorised",
        "spo2",
        "At that time oxygen saturation was scored on scale "
            + scale
            + ", not the scale on this form. Nothing was saved. Check the value and save again to score it on scale "
            + scale
            + ".");
  }

  /** The named refusal of a broken constraint, or the failure itself. */
  public static RuntimeException from(DataIntegrityViolationException e) {
    var constraint = String.valueOf(Constraints.violated(e));
    return switch (constraint) {
      case "entry_once" ->
          of(constraint, "taken", "A set taken at that minute is already written. Look at the chart.", e);
      case "entry_not_of_the_future" ->
          of(constraint, "taken", "The time it was taken must not be in the future.", e);
      case "scale_once" -> of(constraint, "reason", "Scale 2 is already authorised for this stay.", e);
      case "frequency_once" ->
          of(constraint, "minutes", "Somebody set a frequency at the same time. Look at it first.", e);
      case "response_rule_not_longer_than_published" ->
          of(
              constraint,
              "due",
              "Observations may be asked for more often than NEWS2 does, never less often.",
              e);
      case "response_rule_escalates_whole" ->
          of(
              constraint,
              "team",
              "Name both teams and give each from 1 to 240 minutes to answer.",
              e);
      default -> e;
    };
  }

  private static ObservationsRefused of(
      String code, String field, String message, Throwable cause) {
    return new ObservationsRefused(code, field, message, cause);
  }
}
