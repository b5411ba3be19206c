package org.almoner.observations.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.observations.ObservationsRefused;
import org.almoner.observations.Risk;
import org.almoner.platform.Actors;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trust's own answers to each risk. Read whenever they are used, so a change holds at once. */
@Service
@Transactional
public class Rules {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Rules(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param dueMinutes from when the next set is due
   * @param lateMinutes from when it is late
   * @param team who is called first; empty where nobody is
   */
  public record Rule(
      UUID id,
      int version,
      Risk risk,
      int dueMinutes,
      int lateMinutes,
      String team,
      @Nullable Integer answerMinutes,
      String nextTeam,
      @Nullable Integer nextMinutes,
      Instant changedAt,
      String changedBy) {}

  /** The highest risk first. */
  @Transactional(readOnly = true)
  public List<Rule> all() {
    return jdbc.sql("select * from observations.response_rule order by rank desc")
        .query(Rules::rule)
        .list();
  }

  public void change(Rule to) {
    try {
      if (update(to) == 0) throw new StaleEdit("This rule");
    } catch (DataIntegrityViolationException e) {
      throw ObservationsRefused.from(e);
    }
    audit.record(
        new AuditEntry(
            "observations.rule-changed",
            null,
            "rule:" + to.risk(),
            "",
            Map.of("due", to.dueMinutes(), "late", to.lateMinutes(), "team", to.team())));
  }

  private int update(Rule to) {
    return jdbc.sql(
            """
            update observations.response_rule set due_minutes = :due, late_minutes = :late, team = :team,
              answer_minutes = :answer, next_team = :nextTeam, next_minutes = :next,
              version = version + 1, changed_at = :now, changed_by = :by
            where risk = :risk and version = :version
            """)
        .param("due", to.dueMinutes())
        .param("late", to.lateMinutes())
        .param("team", to.team().strip())
        .param("answer", to.answerMinutes())
        .param("nextTeam", to.nextTeam().strip())
        .param("next", to.nextMinutes())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("risk", to.risk().name())
        .param("version", to.version())
        .update();
  }

  private static Rule rule(ResultSet r, int n) throws SQLException {
    return new Rule(
        r.getObject("id", UUID.class),
        r.getInt("version"),
        Risk.valueOf(r.getString("risk")),
        r.getInt("due_minutes"),
        r.getInt("late_minutes"),
        r.getString("team"),
        r.getObject("answer_minutes", Integer.class),
        r.getString("next_team"),
        r.getObject("next_minutes", Integer.class),
        r.getObject("changed_at", OffsetDateTime.class).toInstant(),
        r.getString("changed_by"));
  }
}
