package org.almoner.patients.registration;

import static org.almoner.access.Role.*;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.stereotype.Component;

/** What may be done with the identity of a patient, and by whom on a new installation. */
@Component
class IdentityActivities implements ActivityCatalogue {
  private static final Role[] CLERKS = {
    WARD_CLERK, NURSE, DOCTOR, CLINIC_CLERK, BED_MANAGER, ED_CLERK
  };
  private static final Role[] READERS =
      Stream.concat(
              Stream.of(CLERKS),
              Stream.of(CONSULTANT, CODER, INTEGRATION_ANALYST, INFORMATION_GOVERNANCE))
          .toArray(Role[]::new);

  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of("patients.search", "find a patient", READERS),
        Definition.of("patients.demographics", "read who a patient is", READERS),
        Definition.of(
            "patients.sensitive-address",
            "see and change addresses marked sensitive",
            NURSE,
            DOCTOR,
            CONSULTANT,
            INFORMATION_GOVERNANCE),
        Definition.of("patients.register", "register a patient", CLERKS),
        Definition.of("patients.amend", "change who a patient is", CLERKS));
  }
}
