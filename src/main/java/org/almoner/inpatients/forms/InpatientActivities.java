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
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

/** What may be done with inpatients and beds, and who may do it on a new installation. */
@Component
class InpatientActivities implements ActivityCatalogue {
  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(
            "inpatients.view",
            "see ward boards, stays and lists of inpatients",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            CONSULTANT,
            BED_MANAGER,
            ED_CLERK,
            CODER),
        Definition.of(
            "inpatients.flow",
            "see the flow page",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            CONSULTANT,
            BED_MANAGER,
            ED_CLERK),
        Definition.of(
            "inpatients.admit",
            "admit a patient or ask for a bed",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            BED_MANAGER,
            ED_CLERK),
        Definition.of(
            "inpatients.move",
            "move patients, swap beds, record leave and change consultants",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            BED_MANAGER),
        Definition.of(
            "inpatients.plan",
            "set the expected discharge, criteria to reside and delays",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            CONSULTANT,
            BED_MANAGER),
        Definition.of(
            "inpatients.discharge", "discharge a patient", WARD_CLERK, NURSE, DOCTOR, CONSULTANT),
        Definition.of(
            "inpatients.cancel",
            "cancel an admission, move or discharge",
            WARD_CLERK,
            NURSE,
            BED_MANAGER),
        Definition.of(
            "inpatients.beds",
            "close, clean, reserve and release beds",
            WARD_CLERK,
            NURSE,
            BED_MANAGER),
        Definition.of(
            "inpatients.print",
            "print ward lists, handovers, wristbands and labels",
            WARD_CLERK,
            NURSE,
            DOCTOR,
            CONSULTANT,
            BED_MANAGER),
        Definition.of(
            "inpatients.export",
            "export lists of inpatients as a file",
            WARD_CLERK,
            BED_MANAGER,
            ADMINISTRATOR));
  }
}
