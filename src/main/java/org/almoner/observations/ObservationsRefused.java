package org.almoner.observations;

import java.util.Map;
import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** A rule about observations said no. */
public final class ObservationsRefused extends Refusal {
  /** By constraint, the field and the words. */
  private static final Map<String, String[]> SAID =
      Map.of(
          "entry_once",
          says("taken", "A set taken at that minute is already written. Look at the chart."),
          "entry_not_of_the_future",
          says("taken", "The time it was taken must not be in the future."),
          "scale_once",
          says("reason", "Scale 2 is already authorised for this stay."),
          "frequency_once",
          says("minutes", "Somebody set a frequency at the same time. Look at it first."),
          "response_rule_not_longer_than_published",
          says(
              "due", "Observations may be asked for more often than NEWS2 does, never less often."),
          "response_rule_escalates_whole",
          says("team", "Name both teams and give each from 1 to 240 minutes to answer."));

  public ObservationsRefused(String code, @Nullable String field, String message) {
    super(code, field, message);
  }

  private ObservationsRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  private static String[] says(String field, String words) {
    return new String[] {field, words};
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
            + ", not the scale on this form. Nothing was saved. Check the value and save again to"
            + " score it on scale "
            + scale
            + ".");
  }

  /** The named refusal of a broken constraint, or the failure itself. */
  public static RuntimeException from(DataIntegrityViolationException e) {
    var constraint = String.valueOf(Constraints.violated(e));
    var said = SAID.get(constraint);
    return said == null ? e : new ObservationsRefused(constraint, said[0], said[1], e);
  }
}
