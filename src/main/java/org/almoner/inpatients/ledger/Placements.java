package org.almoner.inpatients.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.BedTaken;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.inpatients.PlacementWarning;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Refused.BedOnAnotherWard;
import org.almoner.inpatients.Refused.BedUnavailable;
import org.almoner.inpatients.Refused.PatientDeceased;
import org.almoner.inpatients.Refused.PatientMerged;
import org.almoner.inpatients.Refused.WardUnavailable;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at patient and place in one read and says what forbids the placement or speaks against it.
 */
@Component
public class Placements {
  private final JdbcClient jdbc;
  private final Times times;

  Placements(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** Somebody who is here already. */
  public Placement look(
      PatientId patient, Destination to, @Nullable StaffId consultant, @Nullable String specialty) {
    return look(patient, to, consultant, specialty, null);
  }

  /** Somebody who comes in. */
  public Placement look(Admission admission) {
    return look(
        admission.patient(),
        admission.to(),
        admission.consultant(),
        admission.specialty(),
        admission.codes().category());
  }

  private Placement look(
      PatientId patient,
      Destination to,
      @Nullable StaffId consultant,
      @Nullable String specialty,
      @Nullable String category) {
    return jdbc.sql(
            """
            select p.gender, p.born, p.died_at, p.survivor_id is not null as merged, lower(o.during) as inpatient_since,
              w.open as ward_open, w.ward_name,
              coalesce(:specialty::text, c.specialty, w.specialty) as specialty,
              exists (select from organisation.v_ward_specialty x where x.ward_id = w.ward_id
                and x.specialty = coalesce(:specialty::text, c.specialty, w.specialty)) as belongs,
              b.bed_id, b.open as bed_open, b.ward_id = w.ward_id as bed_on_ward, b.bay_id, b.bay_name, b.bay_sex,
              b.side_rooms, b.bed_code, b.private, w.waiting_area,
              coalesce(:category::text, o.administrative_category) as category, y.opens, y.closes, y.weekdays_only,
              (select h.reason from inpatients.bed_hold h where h.bed_id = b.bed_id and h.kind = 'COMPROMISED'
                and upper_inf(h.during) and not h.cancelled) as compromised,
              exists (select from inpatients.bed_hold h where h.patient_id = p.patient_id and h.kind = 'RESERVED'
                and not h.cancelled) as reserved,
              t.id as occupant, lower(t.during) as occupied_since,
              bay.men, bay.women, bay.others
            from patients.v_patient p
            left join inpatients.spell o on o.patient_id = p.patient_id and upper_inf(o.during) and not o.cancelled
            left join organisation.v_ward w on w.ward_id = :ward
            left join organisation.v_bed b on b.bed_id = :bed::uuid
            left join organisation.v_bay y on y.bay_id = b.bay_id
            left join inpatients.bed_stay t on t.bed_id = b.bed_id and upper_inf(t.during) and not t.cancelled
            left join organisation.v_staff c on c.staff_id = :consultant::uuid
            left join lateral (
              select count(*) filter (where q.gender = '1') as men, count(*) filter (where q.gender = '2') as women,
                count(*) filter (where q.gender not in ('1', '2')) as others
              from organisation.v_bed n
              join inpatients.bed_stay x on x.bed_id = n.bed_id and upper_inf(x.during) and not x.cancelled
              join inpatients.spell y on y.id = x.spell_id
              join patients.v_patient q on q.patient_id = y.patient_id
              where n.ward_id = b.ward_id and n.bay_id = b.bay_id and not b.side_rooms
                and y.patient_id <> p.patient_id) bay on true
            where p.patient_id = :patient
            """)
        .param("patient", patient.value())
        .param("ward", to.ward().value())
        .param("bed", to.bed() == null ? null : to.bed().value())
        .param("consultant", consultant == null ? null : consultant.value())
        .param("specialty", specialty)
        .param("category", category)
        .query(Placements::placement)
        .optional()
        .orElseThrow(() -> new NotFound("The patient"));
  }

  /** What makes the placement impossible. */
  public void forbid(Placement placement, Destination to, Instant at) {
    forbidEver(placement, to, at);
    if (to.bed() != null && placement.occupiedSince() != null)
      throw new BedTaken(
          placement.occupant(),
          placement.occupiedSince(),
          times.words(placement.occupiedSince()),
          null);
  }

  /** What makes it impossible now as in the past. */
  public void forbidEver(Placement placement, Destination to, Instant at) {
    if (placement.merged()) throw new PatientMerged();
    if (placement.died() != null && at.isAfter(placement.died()))
      throw new PatientDeceased(times.words(placement.died()));
    if (placement.wardName() == null) throw new InvalidInput("ward", "Choose a ward.");
    if (!placement.wardOpen()) throw new WardUnavailable("is no longer in use", null);
    if (to.bed() == null) return;
    if (placement.bed() == null) throw new InvalidInput("bed", "Choose a bed.");
    if (!placement.bedOnWard()) throw new BedOnAnotherWard();
    if (!placement.bedOpen()) throw new BedUnavailable("is no longer in use", null);
  }

  /** Asks for a reason for every risk that has none. */
  public void justify(Placement placement, Reasons reasons, Instant at) {
    var open = new EnumMap<PlacementRisk, String>(PlacementRisk.class);
    placement.risks(at).forEach((risk, words) -> unjustified(open, reasons, risk, words));
    if (!open.isEmpty()) throw new PlacementWarning(open);
  }

  private static void unjustified(
      Map<PlacementRisk, String> open, Reasons reasons, PlacementRisk risk, String words) {
    if (reasons.forRisk(risk).isEmpty()) open.put(risk, words);
  }

  private static Placement placement(ResultSet row, int n) throws SQLException {
    return new Placement(
        row.getString("gender"),
        Rows.date(row, "born"),
        Rows.instant(row, "died_at"),
        row.getBoolean("merged"),
        Rows.instant(row, "inpatient_since"),
        row.getBoolean("ward_open"),
        row.getString("ward_name"),
        row.getString("specialty"),
        row.getBoolean("belongs"),
        row.getObject("bed_id", UUID.class),
        row.getBoolean("bed_open"),
        row.getBoolean("bed_on_ward"),
        row.getObject("bay_id", UUID.class),
        row.getString("bay_name"),
        row.getString("bay_sex"),
        row.getBoolean("side_rooms"),
        row.getString("compromised"),
        row.getBoolean("reserved"),
        Rows.uuid(row, "occupant"),
        Rows.instant(row, "occupied_since"),
        row.getInt("men"),
        row.getInt("women"),
        row.getInt("others"),
        hours(row),
        terms(row));
  }

  private static Placement.Hours hours(ResultSet row) throws SQLException {
    return new Placement.Hours(
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getBoolean("weekdays_only"));
  }

  private static Placement.Terms terms(ResultSet row) throws SQLException {
    return new Placement.Terms(
        WhoRow.words(row, "bed_code"),
        row.getBoolean("private"),
        row.getBoolean("waiting_area"),
        WhoRow.words(row, "category"));
  }
}
