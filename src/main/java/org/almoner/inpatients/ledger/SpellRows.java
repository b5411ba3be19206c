package org.almoner.inpatients.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spell.Care;
import org.almoner.inpatients.Spell.Leave;
import org.almoner.inpatients.Spell.Stay;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads spells with where they stand. */
@Component
public class SpellRows {
  private static final String SPELLS =
      """
      select s.id, s.patient_id, e.visit_number, s.cancelled, lower(s.during) as admitted_at, upper(s.during) as ended_at,
        s.admission_method, s.expected_discharge, s.request_id,
        w.id as ward_stay_id, w.ward_id, lower(w.during) as ward_since,
        b.id as bed_stay_id, b.bed_id, lower(b.during) as bed_since,
        c.id as episode_id, c.consultant_id, c.specialty, lower(c.during) as care_since,
        l.id as leave_id, lower(l.during) as leave_since, l.expected_return, l.bed_retained,
        o.id as off_id, lower(o.during) as off_since, o.expected_return as off_return, o.place,
        (select m.id from inpatients.movement m where m.spell_id = s.id and m.cancelled_at is null
          order by m.seq desc limit 1) as last_movement,
        (select max(m.effective_at) from inpatients.movement m where m.spell_id = s.id and m.cancelled_at is null
          and m.moves_place) as placed_at
      from inpatients.spell s
      join encounters.v_encounter e on e.encounter_id = s.id
      join lateral (select * from inpatients.ward_stay w where w.spell_id = s.id and (s.cancelled or not w.cancelled)
        order by w.during desc limit 1) w on true
      join lateral (select * from inpatients.consultant_episode c where c.spell_id = s.id
        and (s.cancelled or not c.cancelled) order by c.during desc limit 1) c on true
      left join inpatients.bed_stay b on b.spell_id = s.id and upper_inf(b.during) and not b.cancelled
      left join inpatients.home_leave l on l.spell_id = s.id and upper_inf(l.during) and not l.cancelled
      left join inpatients.off_ward o on o.spell_id = s.id and upper_inf(o.during) and not o.cancelled
      """;
  private final JdbcClient jdbc;

  SpellRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The spell, held against other changes until the transaction ends. */
  public Spell locked(SpellId id) {
    jdbc.sql("select id from inpatients.spell where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
    return byId(id).orElseThrow(() -> new NotFound("The stay"));
  }

  public Optional<Spell> byId(SpellId id) {
    return jdbc.sql(SPELLS + " where s.id = :id")
        .param("id", id.value())
        .query(SpellRows::spell)
        .optional();
  }

  public Optional<Spell> current(PatientId patient) {
    return jdbc.sql(
            SPELLS + " where s.patient_id = :patient and upper_inf(s.during) and not s.cancelled")
        .param("patient", patient.value())
        .query(SpellRows::spell)
        .optional();
  }

  public Optional<Spell> byVisitNumber(String visitNumber) {
    return jdbc.sql(SPELLS + " where e.visit_number = :visit and not s.cancelled")
        .param("visit", visitNumber)
        .query(SpellRows::spell)
        .optional();
  }

  public List<Spell> of(PatientId patient) {
    return jdbc.sql(
            SPELLS + " where s.patient_id = :patient and not s.cancelled order by s.during desc")
        .param("patient", patient.value())
        .query(SpellRows::spell)
        .list();
  }

  private static Spell spell(ResultSet row, int n) throws SQLException {
    return new Spell(
        new SpellId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("visit_number"),
        row.getBoolean("cancelled"),
        Rows.instantOf(row, "admitted_at"),
        Rows.instant(row, "ended_at"),
        row.getString("admission_method"),
        Rows.date(row, "expected_discharge"),
        Rows.uuid(row, "request_id"),
        new Stay(
            row.getObject("ward_stay_id", UUID.class),
            row.getObject("ward_id", UUID.class),
            Rows.instantOf(row, "ward_since")),
        bed(row),
        care(row),
        leave(row),
        offWard(row),
        Rows.uuid(row, "last_movement"),
        placed(row));
  }

  private static Instant placed(ResultSet row) throws SQLException {
    var latest = Rows.instantOf(row, "ward_since");
    for (var column : List.of("bed_since", "placed_at")) {
      var at = Rows.instant(row, column);
      if (at != null && at.isAfter(latest)) latest = at;
    }
    return latest;
  }

  private static @Nullable Stay bed(ResultSet row) throws SQLException {
    var id = Rows.uuid(row, "bed_stay_id");
    if (id == null) return null;
    return new Stay(id, row.getObject("bed_id", UUID.class), Rows.instantOf(row, "bed_since"));
  }

  private static Care care(ResultSet row) throws SQLException {
    var consultant = Rows.uuid(row, "consultant_id");
    return new Care(
        row.getObject("episode_id", UUID.class),
        consultant == null ? null : new StaffId(consultant),
        row.getString("specialty"),
        Rows.instantOf(row, "care_since"));
  }

  private static @Nullable Leave leave(ResultSet row) throws SQLException {
    var id = Rows.uuid(row, "leave_id");
    if (id == null) return null;
    return new Leave(
        id,
        Rows.instantOf(row, "leave_since"),
        Rows.instant(row, "expected_return"),
        row.getBoolean("bed_retained") && Rows.uuid(row, "bed_id") != null,
        "");
  }

  private static @Nullable Leave offWard(ResultSet row) throws SQLException {
    var id = Rows.uuid(row, "off_id");
    if (id == null) return null;
    return new Leave(
        id,
        Rows.instantOf(row, "off_since"),
        Rows.instant(row, "off_return"),
        true,
        row.getString("place"));
  }
}
