package org.almoner.observations.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be observed, and who was called for, on some wards or on all. */
@Repository
public class DueRows {
  private final JdbcClient jdbc;
  private final Statuses statuses;
  private final Clock clock;

  DueRows(JdbcClient jdbc, Statuses statuses, Clock clock) {
    this.jdbc = jdbc;
    this.statuses = statuses;
    this.clock = clock;
  }

  /** Somebody on a ward, and where their observations stand. */
  public record Person(
      PatientId patient,
      String surname,
      String given,
      @Nullable LocalDate born,
      @Nullable String nhs,
      String ward,
      String bed,
      Instant admitted,
      Status status) {}

  /** The late ones first, the sickest of them at the top; then what is due next; then the rest. */
  List<Person> of(Collection<UUID> wards) {
    var now = clock.instant();
    var known = statuses.ofWards(wards).stream().collect(Collectors.toMap(Status::spell, s -> s));
    return jdbc
        .sql(
            """
            select i.spell_id, i.patient_id, p.surname, p.given, p.born, p.nhs_number, w.ward_name, b.bed_code, i.admitted_at
              from inpatients.v_inpatient i
              join patients.v_patient p on p.patient_id = i.patient_id
              join organisation.v_ward w on w.ward_id = i.ward_id
              left join organisation.v_bed b on b.bed_id = i.bed_id
             where cast(:wards as uuid[]) = '{}' or i.ward_id = any (:wards)
            """)
        .param("wards", wards.toArray(UUID[]::new))
        .query((r, n) -> person(r, known.get(r.getObject("spell_id", UUID.class))))
        .list()
        .stream()
        .sorted(order(now))
        .toList();
  }

  private static Comparator<Person> order(Instant now) {
    return Comparator.comparing((Person p) -> !p.status().late(now))
        .thenComparing(p -> p.status().late(now) ? -sick(p) : 0)
        .thenComparing(DueRows::from)
        .thenComparing(Person::surname);
  }

  private static int sick(Person p) {
    var latest = p.status().latest();
    return latest == null ? 0 : latest.atLeast();
  }

  private static Instant from(Person p) {
    var due = p.status().due();
    return due == null ? Instant.MAX : due.from();
  }

  private static Person person(ResultSet r, @Nullable Status status) throws SQLException {
    var spell = r.getObject("spell_id", UUID.class);
    return new Person(
        new PatientId(r.getObject("patient_id", UUID.class)),
        r.getString("surname"),
        r.getString("given"),
        r.getObject("born", LocalDate.class),
        r.getString("nhs_number"),
        r.getString("ward_name"),
        r.getString("bed_code") == null ? "" : r.getString("bed_code"),
        r.getObject("admitted_at", OffsetDateTime.class).toInstant(),
        status == null ? new Status(spell, null, null, null, null, null) : status);
  }
}
