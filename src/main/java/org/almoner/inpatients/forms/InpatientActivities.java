package org.almoner.inpatients.forms;

import static org.almoner.access.Role.ADMINISTRATOR;
import static org.almoner.access.Role.BED_MANAGER;
import static org.almoner.access.Role.CODER;
import static org.almoner.access.Role.CONSULTANT;
import static org.almoner.access.Role.DOCTOR;
import static org.almoner.access.Role.ED_CLERK;
import static org.almoner.access.Role.NURSE;
import static org.almoner.access.Role.WARD_CLERK;

import java.util.List;
import org.almoner.access.Role;
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

/** What may be done with inpatients and beds, and who may do it on a new installation. */
@Component
class InpatientActivities implements ActivityCatalogue {
  private static final Role[] WARD = {WARD_CLERK, NURSE, DOCTOR, BED_MANAGER};
  private static final Role[] DESK = {WARD_CLERK, NURSE, BED_MANAGER};

  @Override
  public List<Definition> activities() {
    return List.of(
        of("view", "see ward boards, stays and lists of inpatients", WARD_CLERK, NURSE, DOCTOR, CONSULTANT, BED_MANAGER, ED_CLERK, CODER),
        of("flow", "see the flow page", WARD_CLERK, NURSE, DOCTOR, CONSULTANT, BED_MANAGER, ED_CLERK),
        of("admit", "admit a patient or ask for a bed", WARD_CLERK, NURSE, DOCTOR, BED_MANAGER, ED_CLERK),
        of("move", "move patients, swap beds, record leave, change consultants", WARD),
        // what changes the plan or the record
        of("plan", "set expected discharge, criteria to reside and delays", WARD_CLERK, NURSE, DOCTOR, CONSULTANT, BED_MANAGER),
        of("discharge", "discharge a patient", WARD_CLERK, NURSE, DOCTOR, CONSULTANT),
        of("cancel", "cancel an admission, move or discharge", DESK),
        of("beds", "close, clean, reserve and release beds", DESK),
        of("print", "print ward lists, handovers, wristbands and labels", WARD),
        of("export", "export lists of inpatients", WARD_CLERK, BED_MANAGER, ADMINISTRATOR));
  }

  private static Definition of(String code, String meaning, Role... roles) {
    return Definition.of("inpatients." + code, meaning, roles);
  }
}
