package org.almoner.observations;

import static org.almoner.access.Role.ADMINISTRATOR;
import static org.almoner.access.Role.CONSULTANT;
import static org.almoner.access.Role.DOCTOR;
import static org.almoner.access.Role.NURSE;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

/** What may be done with observations, and who may do it on a new installation. */
@Component
class ObservationActivities implements ActivityCatalogue {
  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(
            "observations.view",
            "see observations, scores and what is due",
            NURSE,
            DOCTOR,
            CONSULTANT),
        Definition.of("observations.record", "record observations", NURSE, DOCTOR, CONSULTANT),
        Definition.of(
            "observations.authorise",
            "authorise or withdraw oxygen saturation scale 2",
            DOCTOR,
            CONSULTANT),
        Definition.of(
            "observations.lengthen",
            "ask for observations less often than NEWS2 does",
            DOCTOR,
            CONSULTANT),
        Definition.of("observations.answer", "answer an escalation", NURSE, DOCTOR, CONSULTANT),
        Definition.of(
            "observations.configure",
            "set intervals, teams and deadlines of observations",
            ADMINISTRATOR));
  }
}
