package org.almoner.inpatients.mylists;

import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** A rule about kept lists said no. */
public final class ListRefused extends Refusal {
  private ListRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  static RuntimeException of(DataIntegrityViolationException e) {
    var rule = String.valueOf(Constraints.violated(e));
    return switch (rule) {
      case "patient_list_name_once" ->
          new ListRefused(rule, "name", "You have a list of this name. Choose another name.", e);
      case "patient_list_name_given" ->
          new ListRefused(rule, "name", "Enter a name of up to 60 letters.", e);
      case "listed_patient_once" ->
          new ListRefused(
              rule, "list", "The patient is on that list already. Choose another list.", e);
      case "listed_patient_note_length" ->
          new ListRefused(rule, "note", "The note has up to 200 letters.", e);
      default -> e;
    };
  }
}
