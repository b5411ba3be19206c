package org.almoner.hl7.log;

import org.almoner.patients.PatientRecords;
import org.almoner.patients.RowMover;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages are found under the patient who survives a merge. */
@Configuration(proxyBeanMethods = false)
class LoggedPatients {
  @Bean
  PatientRecords loggedMessages(RowMover mover) {
    return mover.columns("hl7.message.patient_id");
  }
}
