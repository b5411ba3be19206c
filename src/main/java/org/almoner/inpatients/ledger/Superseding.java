package org.almoner.inpatients.ledger;

import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets stays aside without losing them, and brings them back. */
@Component
public class Superseding {
  private static final List<String> TRACKS = List.of("bed_stay", "ward_stay", "consultant_episode");
  private final JdbcClient jdbc;
  private final Changes changes;

  Superseding(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  public void supersede(SpellId spell, UUID movement, String reason) {
    for (var table : TRACKS)
      changes
          .sql(
              """
              update inpatients.%s set cancelled = true, superseded_by = :movement, in_error = :reason,
                version = version + 1, changed_at = :now, changed_by = :by
              where spell_id = :spell and not cancelled
              """
                  .formatted(table))
          .param("movement", movement)
          .param("reason", reason)
          .param("spell", spell.value())
          .update();
  }

  /** What the correction wrote is withdrawn, what it superseded stands again. */
  public void restore(Movement correction, String reason) {
    changes
        .sql(
            """
            update inpatients.movement set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :movement
            """)
        .param("movement", correction.id())
        .param("reason", reason)
        .update();
    for (var table : TRACKS)
      each(table, "cancelled = true", "started_by = :movement and not cancelled", correction);
    for (var table : TRACKS.reversed())
      each(
          table,
          "cancelled = false, superseded_by = null, in_error = ''",
          "superseded_by = :movement",
          correction);
    changes
        .sql(
            """
            update inpatients.spell s set during = w.whole, version = version + 1, changed_at = :now, changed_by = :by
            from (select range_merge(range_agg(during)) as whole from inpatients.ward_stay
              where spell_id = :spell and not cancelled) w
            where s.id = :spell and s.during <> w.whole
            """)
        .param("spell", correction.spell().value())
        .update();
  }

  private void each(String table, String set, String where, Movement correction) {
    changes
        .sql(
            """
            update inpatients.%s set %s, version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and %s
            """
                .formatted(table, set, where))
        .param("movement", correction.id())
        .param("spell", correction.spell().value())
        .update();
  }

  public void withdrawAll(SpellId spell, String reason) {
    for (var table :
        List.of("bed_stay", "ward_stay", "consultant_episode", "home_leave", "off_ward"))
      changes
          .sql(
              """
              update inpatients.%s set cancelled = true, in_error = :reason, version = version + 1, changed_at = :now,
                changed_by = :by
              where spell_id = :spell and not cancelled
              """
                  .formatted(table))
          .param("reason", reason)
          .param("spell", spell.value())
          .update();
    changes
        .sql(
            """
            update inpatients.spell set cancelled = true, in_error = :reason, version = version + 1, changed_at = :now,
              changed_by = :by
            where id = :spell
            """)
        .param("reason", reason)
        .param("spell", spell.value())
        .update();
  }

  /** Asks the rules that hold at commit already now, so that the user reads which one refuses. */
  public void checkNow() {
    jdbc.sql("set constraints all immediate").update();
  }
}
