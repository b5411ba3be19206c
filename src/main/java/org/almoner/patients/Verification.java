package org.almoner.patients;

import static org.almoner.patients.person.NhsNumberStatus.NOT_TRACED;
import static org.almoner.patients.person.NhsNumberStatus.TRACE_REQUIRED;
import static org.almoner.patients.person.NhsNumberStatus.VERIFIED;

import java.util.Objects;
import org.almoner.patients.search.Letters;

/**
 * How far an NHS number stays verified: a number traced for one surname and birth is not verified
 * for another (NHS Data Dictionary, NHS NUMBER STATUS INDICATOR CODE).
 */
final class Verification {
  private Verification() {}

  static Demographics after(Demographics before, Demographics change) {
    if (change.nhs() == null)
      return change.nhsStatus() == VERIFIED || change.nhsStatus() == NOT_TRACED
          ? change.withNhs(null, TRACE_REQUIRED)
          : change;
    var keptAsVerified =
        before.nhsStatus() == VERIFIED
            && change.nhsStatus() == VERIFIED
            && change.nhs().equals(before.nhs());
    return keptAsVerified && isMaterial(before, change)
        ? change.withNhs(change.nhs(), NOT_TRACED)
        : change;
  }

  private static boolean isMaterial(Demographics before, Demographics change) {
    return !Letters.of(before.name().surname()).equals(Letters.of(change.name().surname()))
        || !Objects.equals(before.born(), change.born());
  }
}
