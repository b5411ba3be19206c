package org.almoner.encounters;

import org.almoner.patients.PatientRecords;
import org.almoner.patients.RowMover;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Encounters follow the patient through merge and unmerge. */
@Configuration(proxyBeanMethods = false)
class MovedEncounters {
  @Bean
  PatientRecords encounterRecords(RowMover mover) {
    return mover.columns("encounters.encounter.patient_id");
  }
}
