package org.almoner.patients.allergies;

import java.util.Optional;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Allergies that another system tells of. They are added, never taken away, and what was resolved,
 * refuted or marked in error here stays so.
 */
@Service
@Transactional
public class ToldAllergies {
  private final Allergies allergies;
  private final AllergyTerms terms;

  ToldAllergies(Allergies allergies, AllergyTerms terms) {
    this.allergies = allergies;
    this.terms = terms;
  }

  /**
   * Adds the allergy unless the list has it by code or in the same words. A code that is not on the
   * list of allergens is left out, and the entry is free text.
   *
   * @return the entry that was there, empty when it was added
   */
  public Optional<Allergy> told(PatientId patient, AllergyDetails said) {
    var details = coded(said);
    var listed =
        allergies.of(patient).entries().stream()
            .filter(a -> same(a.details(), details))
            .findFirst();
    if (listed.isEmpty()) allergies.record(patient, details);
    return listed;
  }

  private AllergyDetails coded(AllergyDetails said) {
    var term = said.code() == null ? Optional.<String>empty() : terms.term(said.code());
    return term.isPresent()
        ? said.called(said.code(), term.get())
        : said.called(terms.allergen(said.allergen()), said.allergen());
  }

  private static boolean same(AllergyDetails one, AllergyDetails other) {
    return one.allergen().equalsIgnoreCase(other.allergen())
        || (one.code() != null && one.code().equals(other.code()));
  }
}
