package org.almoner.inpatients.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a movement back: what it began never was, what it ended goes on. Later rows are withdrawn
 * before earlier ones are opened again, so no rule sees both.
 */
@Component
public class Undo {
  private static final List<String> RANGES =
      List.of("ward_stay", "consultant_episode", "home_leave", "off_ward");
  private static final String WITHDRAW =
      """
      with bed as (
        update inpatients.bed_stay set cancelled = true, version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and started_by = :movement and not cancelled
      ), ward as (
        update inpatients.ward_stay set cancelled = true, version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and started_by = :movement and not cancelled
      ), episode as (
        update inpatients.consultant_episode set cancelled = true, version = version + 1, changed_at = :now,
          changed_by = :by
        where spell_id = :spell and started_by = :movement and not cancelled
      ), leave as (
        update inpatients.home_leave set cancelled = true, version = version + 1, changed_at = :now, changed_by = :by
        where spell_id = :spell and started_by = :movement and not cancelled
      ), cleaning as (
        update inpatients.bed_hold set cancelled = true, version = version + 1, changed_at = :now, changed_by = :by
        where started_by = :movement and upper_inf(during) and not cancelled
          and bed_id in (select to_bed_id from inpatients.movement where id = :movement
            union select from_bed_id from inpatients.movement where id = :movement)
      ), breach as (
        update inpatients.mixed_sex_breach set cancelled = true, version = version + 1, changed_at = :now,
          changed_by = :by
        where movement_id = :movement and not cancelled
      ), reasons as (
        update inpatients.placement_reason set cancelled = true, version = version + 1, changed_at = :now,
          changed_by = :by
        where movement_id = :movement and not cancelled
      )
      update inpatients.transfer_request set state = 'REQUESTED', closed_by = null, closed_at = null,
        close_reason = null, version = version + 1, changed_at = :now, changed_by = :by
      where spell_id = :spell and closed_by = :movement
      """;
  private final Changes changes;

  Undo(Changes changes) {
    this.changes = changes;
  }

  /**
   * @param bedToo whether the bed the movement ended is taken again; else the patient is left
   *     without
   */
  public void run(Movement movement, String reason, boolean bedToo) {
    mark(movement, reason);
    withdraw(movement);
    for (var table : RANGES) reopen(table, movement);
    if (bedToo) reopen("bed_stay", movement);
  }

  /** The second half of {@link #run} when it left the bed out. */
  public void lieAgain(Movement movement) {
    reopen("bed_stay", movement);
  }

  private void mark(Movement movement, String reason) {
    changes
        .sql(
            """
            update inpatients.movement set cancelled_at = :now, cancelled_by = :by, cancel_reason = :reason,
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :movement
            """)
        .param("movement", movement.id())
        .param("reason", reason)
        .update();
  }

  private void withdraw(Movement movement) {
    changes
        .sql(WITHDRAW)
        .param("movement", movement.id())
        .param("spell", movement.spell().value())
        .update();
  }

  private void reopen(String table, Movement movement) {
    changes
        .sql(
            """
            update inpatients.%s set during = tstzrange(lower(during), null), ended_by = null,
              version = version + 1, changed_at = :now, changed_by = :by
            where spell_id = :spell and ended_by = :movement and not cancelled
            """
                .formatted(table))
        .param("movement", movement.id())
        .param("spell", movement.spell().value())
        .update();
  }

  public void reopenSpell(Movement discharge) {
    changes
        .sql(
            """
            update inpatients.spell set during = tstzrange(lower(during), null), ended_by = null, discharge_method = null,
              discharge_destination = null, version = version + 1, changed_at = :now, changed_by = :by
            where id = :spell and ended_by = :movement
            """)
        .param("movement", discharge.id())
        .param("spell", discharge.spell().value())
        .update();
  }

  public void withdrawSpell(Movement admission) {
    changes
        .sql(
            """
            update inpatients.spell set cancelled = true, version = version + 1, changed_at = :now, changed_by = :by
            where id = :spell
            """)
        .param("spell", admission.spell().value())
        .update();
  }
}
