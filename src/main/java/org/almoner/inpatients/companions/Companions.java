package org.almoner.inpatients.companions;

import static org.almoner.inpatients.words.WhoRow.words;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.organisation.WardId;
import org.almoner.platform.Constraints;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links a baby to the stay of its mother and keeps who lodges with a patient. */
@Service
@Transactional
public class Companions {
  private final JdbcClient jdbc;
  private final Changes changes;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  Companions(JdbcClient jdbc, Changes changes, Boards boards, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.boards = boards;
    this.events = events;
  }

  /** What a stay says of them; empty words while there is no lodger. */
  public record Standing(int version, @Nullable UUID mother, String lodger, String relation) {}

  @Transactional(readOnly = true)
  public Standing of(Spell spell) {
    return jdbc.sql(
            "select version, mother_spell_id, lodger, lodger_relation from inpatients.spell where id = :id")
        .param("id", spell.id().value())
        .query(
            (r, n) ->
                new Standing(
                    r.getInt("version"),
                    WhoRow.id(r, "mother_spell_id"),
                    words(r, "lodger"),
                    words(r, "lodger_relation")))
        .single();
  }

  /** Women on the ward, and the mother whose stay is linked now, by the ids of their stays. */
  @Transactional(readOnly = true)
  public List<Option> mothers(Spell baby, Instant now) {
    return jdbc.sql(
            """
            select i.spell_id, concat_ws(', ', w.ward_name, b.bed_code) as place, %s
              from inpatients.v_inpatient i
              join patients.v_patient p on p.patient_id = i.patient_id
              join organisation.v_ward w on w.ward_id = i.ward_id
              left join organisation.v_bed b on b.bed_id = i.bed_id
              join inpatients.spell own on own.id = :baby
             where i.patient_id <> own.patient_id and p.gender <> '1'
               and (i.spell_id = own.mother_spell_id or i.ward_id = :ward and i.admitted_at <= lower(own.during)
                 and p.born < (lower(own.during) - interval '10 years')::date)
             order by place, p.surname, p.given
            """
                .formatted(WhoRow.COLUMNS))
        .param("baby", baby.id().value())
        .param("ward", baby.wardId().value())
        .query(
            (r, n) ->
                new Option(
                    r.getString("spell_id"),
                    words(r, "place")
                        + "  "
                        + WhoRow.of(r).formal()
                        + "  "
                        + WhoRow.of(r).bornAge(now)))
        .list();
  }

  /**
   * @param mother her stay; null to take the link away
   * @throws NotTheMother when she was not here when the baby's stay began
   */
  public void link(Spell baby, int version, @Nullable UUID mother) {
    try {
      change(
          changes
              .sql(
                  """
                  update inpatients.spell set mother_spell_id = :mother::uuid, version = version + 1, changed_at = :now,
                    changed_by = :by
                  where id = :id and version = :version
                  """)
              .param("mother", mother),
          baby,
          version);
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "spell_mother_was_here")) throw new NotTheMother(e);
      throw e;
    }
    announce(baby, "mother");
  }

  /** Both words empty: nobody lodges any more. */
  public void lodges(Spell spell, int version, String name, String relation) {
    if (name.isBlank() != relation.isBlank())
      throw new InvalidInput(
          name.isBlank() ? "lodger" : "relation",
          name.isBlank()
              ? "Enter the lodger's name, or leave both fields empty."
              : "Say what the lodger is to the patient.");
    if (name.length() > 70) throw new InvalidInput("lodger", "The name has up to 70 letters.");
    change(
        changes
            .sql(
                """
                update inpatients.spell set lodger = :name, lodger_relation = :relation, version = version + 1,
                  changed_at = :now, changed_by = :by
                where id = :id and version = :version
                """)
            .param("name", name)
            .param("relation", relation),
        spell,
        version);
    announce(spell, "lodger");
  }

  private static void change(JdbcClient.StatementSpec statement, Spell spell, int version) {
    var changed = statement.param("id", spell.id().value()).param("version", version).update();
    if (changed == 0) throw new StaleEdit("This stay");
  }

  private void announce(Spell spell, String change) {
    events.publishEvent(new CompanionsChanged(spell.id(), spell.patient(), change));
    boards.changed(new WardId(spell.ward().place()), spell.bedId());
  }
}
