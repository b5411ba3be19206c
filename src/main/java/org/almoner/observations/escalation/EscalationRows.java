package org.almoner.observations.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.observations.Risk;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads observations.escalation. */
@Repository
public class EscalationRows {
  private static final String SELECT =
      """
      select e.id, e.version, s.patient_id, e.entry_id, e.risk, e.raised_at, e.tier, e.team, e.due_at, e.next_team,
             e.answered_at, e.answered_by, e.answer, e.withdrawn_at
        from observations.escalation e join inpatients.v_spell s on s.spell_id = e.spell_id
      """;
  private final JdbcClient jdbc;

  EscalationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that was raised, open or answered. */
  public record Escalation(
      UUID id,
      int version,
      PatientId patient,
      UUID entry,
      Risk risk,
      Instant raised,
      int tier,
      String team,
      Instant due,
      String nextTeam,
      @Nullable Instant answered,
      @Nullable String answeredBy,
      @Nullable String answer,
      @Nullable Instant withdrawn) {
    public boolean open() {
      return answered == null && withdrawn == null;
    }
  }

  /** Of a stay, the newest first. */
  public List<Escalation> of(SpellId spell) {
    return jdbc.sql(SELECT + " where e.spell_id = :spell order by e.raised_at desc limit 20")
        .param("spell", spell.value())
        .query(EscalationRows::row)
        .list();
  }

  public Optional<Escalation> one(PatientId patient, UUID id) {
    return jdbc.sql(SELECT + " where e.id = :id and s.patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .query(EscalationRows::row)
        .optional();
  }

  private static Escalation row(ResultSet r, int n) throws SQLException {
    return new Escalation(
        r.getObject("id", UUID.class),
        r.getInt("version"),
        new PatientId(r.getObject("patient_id", UUID.class)),
        r.getObject("entry_id", UUID.class),
        Risk.valueOf(r.getString("risk")),
        r.getObject("raised_at", OffsetDateTime.class).toInstant(),
        r.getInt("tier"),
        r.getString("team"),
        r.getObject("due_at", OffsetDateTime.class).toInstant(),
        r.getString("next_team"),
        instant(r, "answered_at"),
        r.getString("answered_by"),
        r.getString("answer"),
        instant(r, "withdrawn_at"));
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    var at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
