package org.almoner.patients.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.PatientLookup;
import org.almoner.access.PatientWords;
import org.almoner.access.SensitiveRecords;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.search.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells access who a patient is, by number too, and whose record always asks for a reason. */
@Component
class AccessWords implements PatientWords, PatientLookup, SensitiveRecords {
  private final JdbcClient jdbc;
  private final Patients patients;

  AccessWords(JdbcClient jdbc, Patients patients) {
    this.jdbc = jdbc;
    this.patients = patients;
  }

  @Override
  public Optional<UUID> find(String number) {
    return NhsNumber.parse(number)
        .flatMap(patients::byNhsNumber)
        .or(() -> patients.byIdentifier("MR", "", number))
        .map(PatientId::value);
  }

  @Override
  public Set<UUID> records(UUID patient) {
    return jdbc.sql(
            """
            with recursive one (id) as (
              select :patient::uuid
              union
              select coalesce(nullif(p.id, one.id), p.survivor_id)
              from one join patients.patient p on p.id = one.id or p.survivor_id = one.id
              where p.survivor_id is not null
            )
            select id from one
            """)
        .param("patient", patient)
        .query(UUID.class)
        .set();
  }

  @Override
  public Optional<String> words(UUID patient) {
    return jdbc.sql(
            "select title, given, surname, born, nhs_number, hospital_number from patients.patient where id = :id")
        .param("id", patient)
        .query(
            (row, n) -> {
              var name =
                  PersonName.of(
                      row.getString("title"), row.getString("given"), row.getString("surname"));
              var nhs = row.getString("nhs_number");
              return name.formal()
                  + ", born "
                  + Words.date(row.getObject("born", LocalDate.class))
                  + (nhs == null
                      ? ", hospital No. " + row.getString("hospital_number")
                      : ", NHS No. " + new NhsNumber(nhs).spaced());
            })
        .optional();
  }

  @Override
  public boolean sensitive(UUID patient) {
    return jdbc.sql("select sensitive from patients.patient where id = :id")
        .param("id", patient)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
