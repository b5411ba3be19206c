package org.almoner.inpatients.reassign.web;

import static org.almoner.inpatients.words.WhoRow.instant;
import static org.almoner.inpatients.words.WhoRow.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.almoner.encounters.EncounterId;
import org.almoner.encounters.EncounterKind;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page says of a visit and of where the two people are. */
@Repository
class VisitRows {
  private final JdbcClient jdbc;

  VisitRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param place where they lie now, empty when they do not
   * @param movements how many lines of the log stand
   * @param notices how many wait for somebody to look
   */
  record Visit(
      EncounterKind kind,
      String number,
      Instant from,
      @Nullable Instant to,
      String doctor,
      String specialty,
      String place,
      int movements,
      int notices) {}

  Visit visit(PatientId patient, EncounterId visit) {
    return jdbc.sql(
            """
            select e.kind, e.visit_number, e.started_at, e.ended_at, trim(s.title || ' ' || s.surname) as doctor,
                   coalesce(f.name, e.specialty) as specialty, concat_ws(', ', w.ward_name, b.bed_code) as place,
                   (select count(*) from inpatients.movement m
                     where m.spell_id = e.encounter_id and m.cancelled_at is null) as movements,
                   (select count(*) from inpatients.notice n
                     where n.spell_id = e.encounter_id and n.done_at is null) as notices
              from encounters.v_encounter e
              left join organisation.v_staff s on s.staff_id = e.responsible_id
              left join organisation.v_specialty f on f.code = e.specialty
              left join inpatients.v_inpatient i on i.spell_id = e.encounter_id
              left join organisation.v_ward w on w.ward_id = i.ward_id
              left join organisation.v_bed b on b.bed_id = i.bed_id
             where e.encounter_id = :visit and e.patient_id = :patient and e.state <> 'CANCELLED'
            """)
        .param("visit", visit.value())
        .param("patient", patient.value())
        .query(VisitRows::visit)
        .optional()
        .orElseThrow(() -> new NotFound("That visit, or it is another patient's now; it"));
  }

  private static Visit visit(ResultSet r, int n) throws SQLException {
    return new Visit(
        EncounterKind.valueOf(r.getString("kind")),
        words(r, "visit_number"),
        java.util.Objects.requireNonNull(instant(r, "started_at")),
        instant(r, "ended_at"),
        words(r, "doctor"),
        words(r, "specialty"),
        words(r, "place"),
        r.getInt("movements"),
        r.getInt("notices"));
  }

  /** Ward 7, A2; empty when they are not in hospital. */
  String place(UUID patient) {
    return jdbc.sql(
            """
            select concat_ws(', ', w.ward_name, b.bed_code) from inpatients.v_inpatient i
              join organisation.v_ward w on w.ward_id = i.ward_id
              left join organisation.v_bed b on b.bed_id = i.bed_id
             where i.patient_id = :patient
            """)
        .param("patient", patient)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
