package org.almoner.patients.allergies;

import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** The allergy list would contradict or repeat itself. */
public final class AllergyRefused extends Refusal {
  private AllergyRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  static RuntimeException from(DataIntegrityViolationException e) {
    return switch (String.valueOf(Constraints.violated(e))) {
      case "allergy_once" ->
          new AllergyRefused(
              "allergy_once",
              "allergen",
              "This allergy is already on the list. Amend that entry.",
              e);
      case "allergy_beside_none_known", "no_known_allergies_once" ->
          new AllergyRefused(
              "allergy_beside_none_known",
              "source",
              "The allergy list was changed at the same time, or has an allergy that stands."
                  + " Look at the list again: resolve or refute what no longer stands first.",
              e);
      case "allergy_allergen" ->
          new AllergyRefused(
              "allergy_allergen",
              "allergen",
              "That code is not on the list of allergens. Choose one or write it as free text.",
              e);
      case "allergy_identified" ->
          new AllergyRefused(
              "allergy_identified", "identified", "Enter a year, a month and year, or a date", e);
      case "record_was_merged" ->
          new AllergyRefused(
              "record_was_merged",
              "",
              "This record was merged into another. Open the record that stands and enter it there.",
              e);
      default -> e;
    };
  }
}
