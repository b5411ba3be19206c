package org.almoner.patients.allergies;

import org.almoner.patients.person.RecordMerged;
import org.almoner.platform.Constraints;
import org.almoner.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** The allergy list would contradict or repeat itself. */
public final class AllergyRefused extends Refusal {
  private static final String BESIDE =
      "The allergy list was changed at the same time, or has an allergy that stands."
          + " Look at the list again: resolve or refute what no longer stands first.";
  private static final String NOT_LISTED =
      "That code is not on the list of allergens. Choose one or write it as free text.";

  private AllergyRefused(String code, String field, String message, Throwable cause) {
    super(code, field, message, cause);
  }

  static RuntimeException from(DataIntegrityViolationException e) {
    var constraint = String.valueOf(Constraints.violated(e));
    return switch (constraint) {
      case "allergy_once" ->
          of(constraint, "allergen", "This allergy is already on the list. Amend that entry.", e);
      case "allergy_beside_none_known", "no_known_allergies_once" ->
          of("allergy_beside_none_known", "source", BESIDE, e);
      case "allergy_allergen" -> of(constraint, "allergen", NOT_LISTED, e);
      case "allergy_identified" ->
          of(constraint, "identified", "Enter a year, a month and year, or a date", e);
      case "record_was_merged" -> new RecordMerged(e);
      default -> e;
    };
  }

  private static AllergyRefused of(String code, String field, String message, Throwable cause) {
    return new AllergyRefused(code, field, message, cause);
  }
}
