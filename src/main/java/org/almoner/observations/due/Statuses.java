package org.almoner.observations.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.inpatients.SpellId;
import org.almoner.observations.NotScored;
import org.almoner.observations.Risk;
import org.almoner.patients.PatientId;
import org.almoner.platform.RecordRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where the observations of many stays stand, in one statement. */
@Repository
public class Statuses implements RecordRead.Source {
  private static final String SQL =
      """
      select s.spell_id, l.id as entry_id, l.taken_at, l.total, l.at_least, l.not_scored, l.certain,
             lr.due_minutes as certain_minutes, c.taken_at as scored_at, c.total as scored, c.risk, r.due_minutes,
             r.late_minutes, p.total as before, f.id as own_id, f.version as own_version, f.minutes as own_minutes,
             f.reason as own_reason, f.holds_to, a.id as asked_id, a.risk as asked_risk, a.team, a.due_at as asked_due, a.tier
        from %s
        left join lateral (select * from observations.entry e where e.spell_id = s.spell_id and e.error_reason is null
                            order by e.taken_at desc limit 1) l on true
        left join observations.response_rule lr on lr.risk = l.certain
        left join lateral (select e.taken_at, e.total, e.risk from observations.entry e
                            where e.spell_id = s.spell_id and e.error_reason is null and e.total is not null
                            order by e.taken_at desc limit 1) c on true
        left join observations.response_rule r on r.risk = c.risk
        left join lateral (select e.total from observations.entry e
                            where e.spell_id = s.spell_id and e.error_reason is null and e.total is not null and e.taken_at < c.taken_at
                            order by e.taken_at desc limit 1) p on true
        left join observations.frequency f on f.spell_id = s.spell_id and f.ended_at is null
        left join lateral (select x.id, x.risk, x.team, x.due_at, x.tier from observations.escalation x
                            join observations.response_rule y on y.risk = x.risk
                            where x.spell_id = s.spell_id and x.answered_at is null and x.withdrawn_at is null
                            order by y.rank desc limit 1) a on true
      """;
  private final JdbcClient jdbc;
  private final RecordRead<Status> inpatient =
      new RecordRead<>(
          SQL.formatted(
              "(select i.spell_id from inpatients.v_inpatient i where i.patient_id = :patient) s"),
          Statuses::status);

  Statuses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<UUID, Status> of(Collection<UUID> spells) {
    return jdbc
        .sql(SQL.formatted("unnest(:spells::uuid[]) s (spell_id)"))
        .param("spells", spells.toArray(UUID[]::new))
        .query(Statuses::status)
        .list()
        .stream()
        .collect(Collectors.toMap(Status::spell, Function.identity()));
  }

  public Optional<Status> of(SpellId spell) {
    return Optional.ofNullable(of(List.of(spell.value())).get(spell.value()));
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(inpatient);
  }

  /** The open stay of a patient; empty for who is not an inpatient. */
  public Optional<Status> ofInpatient(PatientId patient) {
    return inpatient.of(patient.value(), jdbc).stream().findFirst();
  }

  /** Of wards; of all when none is named. */
  List<Status> ofWards(Collection<UUID> wards) {
    return jdbc.sql(
            SQL.formatted(
                "(select i.spell_id from inpatients.v_inpatient i where cast(:wards as uuid[]) ="
                    + " '{}' or i.ward_id = any (:wards)) s"))
        .param("wards", wards.toArray(UUID[]::new))
        .query(Statuses::status)
        .list();
  }

  private static Status status(ResultSet r, int n) throws SQLException {
    return new Status(
        r.getObject("spell_id", UUID.class),
        latest(r),
        scored(r),
        r.getObject("before", Integer.class),
        own(r),
        asked(r));
  }

  private static Status.@Nullable Latest latest(ResultSet r) throws SQLException {
    var at = at(r, "taken_at");
    if (at == null) return null;
    var why = r.getString("not_scored");
    return new Status.Latest(
        r.getObject("entry_id", UUID.class),
        at,
        r.getObject("total", Integer.class),
        r.getInt("at_least"),
        why.isEmpty() ? null : NotScored.valueOf(why),
        risk(r, "certain"),
        r.getObject("certain_minutes", Integer.class));
  }

  private static Status.@Nullable Scored scored(ResultSet r) throws SQLException {
    var at = at(r, "scored_at");
    return at == null
        ? null
        : new Status.Scored(
            at,
            r.getInt("scored"),
            Risk.valueOf(r.getString("risk")),
            r.getInt("due_minutes"),
            r.getInt("late_minutes"));
  }

  private static Status.@Nullable Own own(ResultSet r) throws SQLException {
    var id = r.getObject("own_id", UUID.class);
    return id == null
        ? null
        : new Status.Own(
            id,
            r.getInt("own_version"),
            r.getInt("own_minutes"),
            r.getString("own_reason"),
            risk(r, "holds_to"));
  }

  private static Status.@Nullable Asked asked(ResultSet r) throws SQLException {
    var due = at(r, "asked_due");
    return due == null
        ? null
        : new Status.Asked(
            r.getObject("asked_id", UUID.class),
            Risk.valueOf(r.getString("asked_risk")),
            r.getString("team"),
            due,
            r.getInt("tier"));
  }

  private static @Nullable Risk risk(ResultSet r, String column) throws SQLException {
    var name = r.getString(column);
    return name == null ? null : Risk.valueOf(name);
  }

  private static @Nullable Instant at(ResultSet r, String column) throws SQLException {
    var at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
