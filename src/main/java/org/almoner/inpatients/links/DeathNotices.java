package org.almoner.inpatients.links;

import static org.almoner.inpatients.ledger.Times.db;

import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.DeathUndone;
import org.almoner.patients.death.PatientDied;
import org.almoner.platform.Actors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A death heard of from elsewhere while the patient is in hospital or expected: somebody must
 * discharge or cancel, so it is put before them. Hearing it twice changes nothing.
 */
@Component
class DeathNotices {
  private final JdbcClient jdbc;
  private final SpellRows spells;
  private final Boards boards;
  private final Times times;

  DeathNotices(JdbcClient jdbc, SpellRows spells, Boards boards, Times times) {
    this.jdbc = jdbc;
    this.spells = spells;
    this.boards = boards;
    this.times = times;
  }

  @EventListener
  void on(PatientDied event) {
    jdbc.sql(
            """
            insert into inpatients.notice (id, kind, patient_id, spell_id, ward_id, raised_at, version, changed_at, changed_by)
            select gen_random_uuid(), n.kind, :patient, n.spell_id, n.ward_id, :now, 1, :now, :by from (
              select 'DIED_IN_HOSPITAL' as kind, i.spell_id, i.ward_id from inpatients.v_inpatient i
                where i.patient_id = :patient
              union all
              (select 'DIED_WHILE_EXPECTED', null, r.ward_id from inpatients.admission_request r
                where r.patient_id = :patient and r.state = 'CREATED' order by r.expected_at limit 1)) n
            on conflict do nothing
            """)
        .param("patient", event.patient().value())
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .update();
    changed(event.patient());
  }

  @EventListener
  void on(DeathUndone event) {
    jdbc.sql(
            """
            update inpatients.notice set done_at = :now, done_by = :by, version = version + 1, changed_at = :now,
              changed_by = :by
            where patient_id = :patient and kind in ('DIED_IN_HOSPITAL', 'DIED_WHILE_EXPECTED') and done_at is null
            """)
        .param("patient", event.patient().value())
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .update();
    changed(event.patient());
  }

  private void changed(PatientId patient) {
    spells.current(patient).ifPresent(s -> boards.changed(s.wardId(), s.bedId()));
  }
}
