package org.almoner.inpatients.plans;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.plans.ExpectedDischarges.Delay;
import org.almoner.inpatients.plans.ExpectedDischarges.Expected;
import org.almoner.inpatients.plans.ExpectedDischarges.Plan;
import org.almoner.inpatients.plans.ExpectedDischarges.Planned;
import org.almoner.inpatients.plans.ExpectedDischarges.Review;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL for what is planned about going home. */
@Component
class PlanRows {
  private final JdbcClient jdbc;
  private final Changes changes;

  PlanRows(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  void expect(SpellId spell, LocalDate on, String reason) {
    changes
        .sql(
            """
            with history as (
              insert into inpatients.expected_discharge (id, spell_id, expected_on, reason, recorded_at, recorded_by, version,
                changed_at, changed_by)
              values (:id, :spell, :on, :reason, :now, :by, 1, :now, :by)
            )
            update inpatients.spell set expected_discharge = :on, version = version + 1, changed_at = :now, changed_by = :by
            where id = :spell
            """)
        .param("id", Ids.next())
        .param("spell", spell.value())
        .param("on", on)
        .param("reason", reason)
        .update();
  }

  /** With the date given at admission as the first. */
  List<Expected> expectations(SpellId spell) {
    return jdbc.sql(
            """
            select expected_on, reason, recorded_at, recorded_by from inpatients.expected_discharge where spell_id = :spell
            order by recorded_at desc, id desc
            """)
        .param("spell", spell.value())
        .query(
            (row, n) ->
                new Expected(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    Rows.instantOf(row, "recorded_at"),
                    row.getString(4)))
        .list();
  }

  Optional<Planned> plan(SpellId spell) {
    return jdbc.sql("select * from inpatients.discharge_plan where id = :spell")
        .param("spell", spell.value())
        .query(PlanRows::planned)
        .optional();
  }

  private static Planned planned(ResultSet row, int n) throws SQLException {
    return new Planned(
        row.getInt("version"),
        new Plan(
            row.getObject("medically_fit", Boolean.class),
            Rows.instant(row, "fit_at"),
            Rows.instant(row, "confirmed_for"),
            Rows.instant(row, "ready_at"),
            row.getString("transport"),
            row.getObject("lounge", Boolean.class),
            row.getString("lounge_reason"),
            row.getString("pathway")));
  }

  boolean save(SpellId spell, int version, Plan plan) {
    return changes
            .sql(
                """
                insert into inpatients.discharge_plan as p (id, medically_fit, fit_at, confirmed_for, ready_at, transport, lounge,
                  lounge_reason, pathway, version, changed_at, changed_by)
                values (:spell, :fit::boolean, :fitAt::timestamptz, :confirmed::timestamptz, :ready::timestamptz, :transport,
                  :lounge::boolean, :loungeReason, :pathway, 1, :now, :by)
                on conflict (id) do update set medically_fit = excluded.medically_fit, fit_at = excluded.fit_at,
                  confirmed_for = excluded.confirmed_for, ready_at = excluded.ready_at, transport = excluded.transport,
                  lounge = excluded.lounge, lounge_reason = excluded.lounge_reason, pathway = excluded.pathway,
                  version = p.version + 1, changed_at = :now, changed_by = :by
                where p.version = :version
                """)
            .param("spell", spell.value())
            .param("version", version)
            .param("fit", plan.medicallyFit())
            .param("fitAt", dbOrNull(plan.fitAt()))
            .param("confirmed", dbOrNull(plan.confirmedFor()))
            .param("ready", dbOrNull(plan.readyAt()))
            .param("transport", plan.transport())
            .param("lounge", plan.lounge())
            .param("loungeReason", plan.loungeReason())
            .param("pathway", plan.pathway())
            .update()
        == 1;
  }

  UUID review(SpellId spell, boolean meets, String criterion, String note, Instant at) {
    var id = Ids.next();
    changes
        .sql(
            """
            insert into inpatients.reside_review (id, spell_id, reviewed_at, meets, criterion, note, version, changed_at,
              changed_by)
            values (:id, :spell, :at, :meets, :criterion, :note, 1, :now, :by)
            """)
        .param("id", id)
        .param("spell", spell.value())
        .param("at", db(at))
        .param("meets", meets)
        .param("criterion", criterion)
        .param("note", note)
        .update();
    return id;
  }

  List<Review> reviews(SpellId spell) {
    return jdbc.sql(
            """
            select * from inpatients.reside_review where spell_id = :spell and in_error = ''
            order by reviewed_at desc, id desc
            """)
        .param("spell", spell.value())
        .query(
            (row, n) ->
                new Review(
                    row.getObject("id", UUID.class),
                    Rows.instantOf(row, "reviewed_at"),
                    row.getBoolean("meets"),
                    row.getString("criterion"),
                    row.getString("note"),
                    row.getString("changed_by")))
        .list();
  }

  UUID delay(SpellId spell, String cause, LocalDate from, @Nullable LocalDate to, String note) {
    var id = Ids.next();
    changes
        .sql(
            """
            insert into inpatients.delay (id, spell_id, cause, from_date, to_date, note, version, changed_at, changed_by)
            values (:id, :spell, :cause, :from, :to::date, :note, 1, :now, :by)
            """)
        .param("id", id)
        .param("spell", spell.value())
        .param("cause", cause)
        .param("from", from)
        .param("to", to)
        .param("note", note)
        .update();
    return id;
  }

  boolean endDelay(SpellId spell, UUID delay, int version, LocalDate to) {
    return changes
            .sql(
                """
                update inpatients.delay set to_date = :to, version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and spell_id = :spell and version = :version and in_error = '' and from_date <= :to
                """)
            .param("id", delay)
            .param("spell", spell.value())
            .param("version", version)
            .param("to", to)
            .update()
        == 1;
  }

  boolean delayInError(SpellId spell, UUID delay, int version, String reason) {
    return changes
            .sql(
                """
                update inpatients.delay set in_error = :reason, version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and spell_id = :spell and version = :version and in_error = ''
                """)
            .param("id", delay)
            .param("spell", spell.value())
            .param("version", version)
            .param("reason", reason)
            .update()
        == 1;
  }

  List<Delay> delays(SpellId spell) {
    return jdbc.sql(
            """
            select * from inpatients.delay where spell_id = :spell and in_error = '' order by from_date desc, id desc
            """)
        .param("spell", spell.value())
        .query(
            (row, n) ->
                new Delay(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getString("cause"),
                    row.getObject("from_date", LocalDate.class),
                    Rows.date(row, "to_date"),
                    row.getString("note")))
        .list();
  }
}
