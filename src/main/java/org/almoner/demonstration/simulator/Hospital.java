package org.almoner.demonstration.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another system would know of the hospital: read from the published views, never changed. */
final class Hospital {
  private static final String STAY =
      """
      select p.nhs_number, p.surname, p.given, p.born, p.gender, i.visit_number as visit,
             b.site_code || '-' || b.ward_code as ward, b.bay_code as bay, b.bed_code as bed,
             s.national_code as consultant, i.specialty, i.in_bed_since as since
        from inpatients.v_inpatient i
        join patients.v_patient p on p.patient_id = i.patient_id and p.nhs_number like '999%'
        join organisation.v_bed b on b.bed_id = i.bed_id and b.site_code like :sites
        left join organisation.v_staff s on s.staff_id = i.consultant_id
      """;

  // a bed that the board shows as free: open, empty, and neither closed, cleaning, blocked nor
  // reserved
  // of a ward that is neither for mothers nor for children
  private static final String FREE =
      """
      b.open and b.specialty not in ('501', '420') and b.site_code like :sites
      and not exists (select from inpatients.v_inpatient i where i.bed_id = b.bed_id)
      and not exists (select from inpatients.v_bed_hold h where h.bed_id = b.bed_id and h.during @> :at
                       and h.kind <> 'COMPROMISED')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String sites;
  private final String people;

  /**
   * @param prefix of the site codes and hospital numbers to play with; empty for all
   */
  Hospital(JdbcClient jdbc, Clock clock, String prefix) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.sites = prefix + "%";
    this.people = prefix + "N%";
  }

  /** A person as messages name one. */
  record Person(
      String nhsNumber, String surname, String given, @Nullable LocalDate born, String gender) {
    String bay() {
      return gender.equals("1") ? "MALE" : "FEMALE";
    }
  }

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

    String words() {
      return ward + " " + bed;
    }
  }

  /** A bed that may be used, with a consultant of its ward. */
  record Bed(String ward, String bay, String bed, @Nullable String consultant, String specialty) {
    String place() {
      return ward + "^" + bay + "^" + bed;
    }

    String words() {
      return ward + " " + bed;
    }

    Stay taken(Person by, String visit, Instant at) {
      return new Stay(by, visit, ward, bay, bed, consultant, specialty, at);
    }
  }

  /** How many lie in a bed or have one kept. */
  int inBeds() {
    return jdbc.sql(
            """
            select count(*) from inpatients.v_inpatient i
            join organisation.v_bed b on b.bed_id = i.bed_id and b.site_code like :sites
            """)
        .param("sites", sites)
        .query(Integer.class)
        .single();
  }

  /** One of those in a bed of a bay for one sex, mothers apart. */
  Optional<Stay> inpatient(int n) {
    return stay(
        n, "i.leave_id is null and b.bay_sex in ('MALE', 'FEMALE') and b.specialty <> '501'");
  }

  /** One of those whose bed waits for them. */
  Optional<Stay> onLeave(int n) {
    return stay(n, "i.leave_id is not null");
  }

  private Optional<Stay> stay(int n, String who) {
    return jdbc.sql(STAY + " where " + who + " order by md5(i.visit_number || :n::text) limit 1")
        .param("sites", sites)
        .param("n", n)
        .query((row, i) -> stay(row))
        .optional();
  }

  /** A grown-up who is not in hospital. */
  Optional<Person> outsider(int n) {
    return jdbc.sql(
            """
            select p.nhs_number, p.surname, p.given, p.born, p.gender from patients.v_patient p
             where p.nhs_number like '999%' and p.hospital_number like :people
               and p.died_at is null and p.survivor_id is null
               and p.gender in ('1', '2') and p.born < :grownUp
               and not exists (select from inpatients.v_inpatient i where i.patient_id = p.patient_id)
             order by md5(p.nhs_number || :n::text) limit 1
            """)
        .param("people", people)
        .param("grownUp", clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().minusYears(18))
        .param("n", n)
        .query((row, i) -> person(row))
        .optional();
  }

  boolean isOutside(Person person) {
    return jdbc.sql(
            """
            select not exists (select from inpatients.v_inpatient i
              join patients.v_patient p on p.patient_id = i.patient_id where p.nhs_number = :nhs)
            """)
        .param("nhs", person.nhsNumber())
        .query(Boolean.class)
        .single();
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
             where b.bay_sex = :bay and (:ward::text is null or b.site_code || '-' || b.ward_code = :ward) and
            """
                + FREE
                + " order by md5(b.bed_id::text || :n::text) limit 1")
        .param("n", n)
        .param("ward", ward)
        .param("bay", bay)
        .param("sites", sites)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
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

  /** Whether the bed that the stay was in could take somebody now. */
  boolean isFree(Stay stay) {
    return jdbc.sql(
            """
            select exists (select from organisation.v_bed b where b.site_code || '-' || b.ward_code = :ward
              and b.bay_code = :bay and b.bed_code = :bed and
            """
                + FREE
                + ")")
        .param("ward", stay.ward())
        .param("bay", stay.bay())
        .param("bed", stay.bed())
        .param("sites", sites)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private static Stay stay(ResultSet row) throws SQLException {
    return new Stay(
        person(row),
        row.getString("visit"),
        row.getString("ward"),
        row.getString("bay"),
        row.getString("bed"),
        row.getString("consultant"),
        row.getString("specialty"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("nhs_number"),
        row.getString("surname"),
        row.getString("given"),
        row.getObject("born", LocalDate.class),
        row.getString("gender"));
  }
}
