package org.almoner.inpatients.beds;

import static org.almoner.access.Role.ADMINISTRATOR;
import static org.almoner.access.Role.BED_MANAGER;
import static org.almoner.access.Role.CODER;
import static org.almoner.access.Role.CONSULTANT;
import static org.almoner.access.Role.DOCTOR;
import static org.almoner.access.Role.ED_CLERK;
import static org.almoner.access.Role.INFORMATION_GOVERNANCE;
import static org.almoner.access.Role.NURSE;
import static org.almoner.access.Role.WARD_CLERK;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.stereotype.Component;

/** What may be done with inpatients and beds, and who may do it on a new installation. */
@Component
class InpatientActivities implements ActivityCatalogue {
  private static final Role[] WARD = {WARD_CLERK, NURSE, DOCTOR, BED_MANAGER};
  private static final Role[] DESK = {WARD_CLERK, NURSE, BED_MANAGER};

  private static final Role[] CARE = {WARD_CLERK, NURSE, DOCTOR, CONSULTANT, BED_MANAGER};
  private static final Role[] SEE = {
    WARD_CLERK, NURSE, DOCTOR, CONSULTANT, BED_MANAGER, ED_CLERK, CODER
  };
  private static final Role[] ADMIT = {WARD_CLERK, NURSE, DOCTOR, BED_MANAGER, ED_CLERK};
  private static final Role[] LEAVE = {WARD_CLERK, NURSE, DOCTOR, CONSULTANT};

  @Override
  public List<Definition> activities() {
    return List.of(
        of("view", "see ward boards, stays and lists of inpatients", SEE),
        of("flow", "see the flow page", SEE),
        of("admit", "admit a patient or ask for a bed", ADMIT),
        of("move", "move patients, swap beds, record leave, change consultants", WARD),
        of("plan", "set expected discharge, criteria to reside and delays", CARE),
        of("discharge", "discharge a patient", LEAVE),
        of("cancel", "cancel an admission, move or discharge", DESK),
        of(
            "reassign",
            "give a visit that was recorded under the wrong patient to the right one",
            BED_MANAGER,
            INFORMATION_GOVERNANCE,
            ADMINISTRATOR),
        of("beds", "close, clean, reserve and release beds", DESK),
        of("print", "print ward lists, handovers, wristbands and labels", CARE),
        of("export", "export lists of inpatients", WARD_CLERK, BED_MANAGER, ADMINISTRATOR));
  }

  private static Definition of(String code, String meaning, Role... roles) {
    return Definition.of("inpatients." + code, meaning, roles);
  }
}
