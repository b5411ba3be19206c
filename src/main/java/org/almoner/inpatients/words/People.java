package org.almoner.inpatients.words;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names several patients in one read. */
@Component
public class People {
  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<PatientId, Who> of(Collection<PatientId> patients) {
    return jdbc
        .sql(
            "select %s from patients.v_patient p where p.patient_id = any (:patients)"
                .formatted(WhoRow.COLUMNS))
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .query((row, n) -> WhoRow.of(row))
        .list()
        .stream()
        .collect(Collectors.toMap(w -> new PatientId(w.patient()), w -> w));
  }
}
