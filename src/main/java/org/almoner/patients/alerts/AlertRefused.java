package org.almoner.patients.alerts;

import java.util.Locale;
import org.almoner.patients.person.RecordMerged;
import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** An alert that the person may not write, or that contradicts what stands. */
public final class AlertRefused extends Refusal {
  private AlertRefused(String code, String field, String message) {
    super(code, field, message);
  }

  private AlertRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  static AlertRefused notYours(AlertCategory category) {
    return new AlertRefused(
        "alert_category_not_yours",
        "category",
        "Your role may not record "
            + category.words().toLowerCase(Locale.UK)
            + " alerts. An administrator can give it the activity \""
            + category.writing()
            + "\".");
  }

  static RuntimeException from(DataIntegrityViolationException e) {
    return switch (String.valueOf(Constraints.violated(e))) {
      case "alert_once" ->
          new AlertRefused("alert_once", "title", "This alert already stands. Amend that one.", e);
      case "alert_beside_none_known", "no_known_alerts_once" ->
          new AlertRefused(
              "alert_beside_none_known",
              "none",
              "The alerts were changed at the same time, or one stands. Look at them again.",
              e);
      case "alert_of_kind" ->
          new AlertRefused("alert_of_kind", "kind", "Choose an alert from the list", e);
      case "record_was_merged" -> new RecordMerged(e);
      default -> e;
    };
  }
}
