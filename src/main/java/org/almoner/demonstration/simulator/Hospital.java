package org.almoner.demonstration.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another system would know of the hospital: read from the published views, never changed. */
@Component
class Hospital {
  private final JdbcClient jdbc;

  Hospital(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person as messages name one. */
  record Person(
      String nhsNumber, String surname, String given, @Nullable LocalDate born, String gender) {}

  /** Somebody in a bed. */
  record Stay(
      Person person,
      String visit,
      String ward,
      String bay,
      String bed,
      @Nullable String consultant,
      String specialty,
      Instant since) {
    String place() {
      return ward + "^" + bay + "^" + bed;
    }
  }

  /** A bed that may be used, with a consultant of its ward. */
  record Bed(String ward, String bay, String bed, @Nullable String consultant, String specialty) {
    String place() {
      return ward + "^" + bay + "^" + bed;
    }
  }

  /** The n-th of those in a bed, in a lasting order; leave out those who are on leave. */
  Optional<Stay> inpatient(int n, boolean onLeave) {
    return jdbc.sql(
            """
            select p.nhs_number, p.surname, p.given, p.born, p.gender, i.visit_number as visit,
                   b.site_code || '-' || b.ward_code as ward, b.bay_code as bay, b.bed_code as bed,
                   s.national_code as consultant, i.specialty, i.in_bed_since as since
              from inpatients.v_inpatient i
              join patients.v_patient p on p.patient_id = i.patient_id and p.nhs_number like '999%'
              join organisation.v_bed b on b.bed_id = i.bed_id
              left join organisation.v_staff s on s.staff_id = i.consultant_id
             where (i.leave_id is not null) = :away
             order by md5(i.visit_number || :n::text) limit 1
            """)
        .param("n", n)
        .param("away", onLeave)
        .query((row, i) -> stay(row))
        .optional();
  }

  /** Somebody of the right sex for the bed who is not in hospital. */
  Optional<Person> outsider(int n, char sex) {
    return jdbc.sql(
            """
            select p.nhs_number, p.surname, p.given, p.born, p.gender from patients.v_patient p
             where p.nhs_number like '999%' and p.died_at is null and p.survivor_id is null
               and p.gender = :sex and p.born < date '2005-01-01'
               and not exists (select from inpatients.v_inpatient i where i.patient_id = p.patient_id)
             order by md5(p.nhs_number || :n::text) limit 1
            """)
        .param("sex", String.valueOf(sex))
        .param("n", n)
        .query((row, i) -> person(row))
        .optional();
  }

  /** A free bed of a ward, or of any when {@code ward} is null. */
  Optional<Bed> free(int n, @Nullable String ward, String bay) {
    return jdbc.sql(
            """
            select b.site_code || '-' || b.ward_code as ward, b.bay_code as bay, b.bed_code as bed, b.specialty,
                   (select s.national_code from organisation.v_staff s
                     where s.consultant and s.active and s.specialty = b.specialty
                     order by md5(s.national_code || :n::text) limit 1) as consultant
              from organisation.v_bed b
             where b.open and b.bay_sex = :bay and (:ward::text is null or b.site_code || '-' || b.ward_code = :ward)
               and not exists (select from inpatients.v_inpatient i where i.bed_id = b.bed_id)
             order by md5(b.bed_id::text || :n::text) limit 1
            """)
        .param("n", n)
        .param("ward", ward)
        .param("bay", bay)
        .query(
            (row, i) ->
                new Bed(
                    row.getString("ward"),
                    row.getString("bay"),
                    row.getString("bed"),
                    row.getString("consultant"),
                    row.getString("specialty")))
        .optional();
  }

  private static Stay stay(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Stay(
        person(row),
        row.getString("visit"),
        row.getString("ward"),
        row.getString("bay"),
        row.getString("bed"),
        row.getString("consultant"),
        row.getString("specialty"),
        row.getObject("since", java.time.OffsetDateTime.class).toInstant());
  }

  private static Person person(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Person(
        row.getString("nhs_number"),
        row.getString("surname"),
        row.getString("given"),
        row.getObject("born", LocalDate.class),
        row.getString("gender"));
  }
}
