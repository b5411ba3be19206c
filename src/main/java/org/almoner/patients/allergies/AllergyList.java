package org.almoner.patients.allergies;

import java.util.List;
import org.almoner.patients.AllergyState;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded about a patient's allergies.
 *
 * @param entries what stands first, then what no longer does, newest first; entries in error last
 */
public record AllergyList(List<Allergy> entries, @Nullable NoneKnown noneKnown) {
  public AllergyState state() {
    if (entries.stream().anyMatch(Allergy::stands)) return AllergyState.KNOWN;
    return noneKnown != null ? AllergyState.NONE_KNOWN : AllergyState.NOT_RECORDED;
  }

  public List<Allergy> standing() {
    return entries.stream().filter(Allergy::stands).toList();
  }
}
