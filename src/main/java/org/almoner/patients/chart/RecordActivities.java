package org.almoner.patients.chart;

import static org.almoner.access.Role.*;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.stereotype.Component;

/** What may be done with a patient's record, and by whom on a new installation. */
@Component
class RecordActivities implements ActivityCatalogue {
  private static final Role[] WARD = {WARD_CLERK, NURSE, DOCTOR, CONSULTANT, ED_CLERK};
  private static final Role[] FRONT = {
    WARD_CLERK, NURSE, DOCTOR, CONSULTANT, CLINIC_CLERK, BED_MANAGER, ED_CLERK
  };
  private static final Role[] READERS = {
    WARD_CLERK,
    NURSE,
    DOCTOR,
    CONSULTANT,
    CLINIC_CLERK,
    BED_MANAGER,
    ED_CLERK,
    CODER,
    INFORMATION_GOVERNANCE
  };

  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of("record.read", "open a patient's record", READERS),
        Definition.of("allergies.record", "record and change allergies", NURSE, DOCTOR, CONSULTANT),
        Definition.of("alerts.record", "record and change alerts", FRONT),
        Definition.of("death.record", "record a death", WARD),
        Definition.of(
            "death.undo",
            "take back a death recorded in error",
            DOCTOR,
            CONSULTANT,
            INFORMATION_GOVERNANCE),
        Definition.of("patients.merge", "merge and unmerge records", INFORMATION_GOVERNANCE),
        Definition.of(
            "patients.import", "import a patient index", INTEGRATION_ANALYST, ADMINISTRATOR));
  }
}
