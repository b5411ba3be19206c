package org.almoner.patients.merge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.patients.Merging.Choices.Field;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.patients.RowMover;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the patients module itself, and which of two that cannot stand together steps back.
 */
@Component
class OwnRecords implements PatientRecords {
  private static final List<String> MOVED =
      Stream.of(
              "identifier.patient_id",
              "other_name.patient_id",
              "address.patient_id",
              "contact.patient_id",
              "related_person.patient_id",
              "related_person.related_patient_id",
              "gp_registration.patient_id",
              "need.patient_id",
              "consent.patient_id",
              "no_known_allergies.patient_id",
              "allergy.patient_id",
              "no_known_alerts.patient_id",
              "alert.patient_id",
              "death.patient_id",
              "possible_duplicate.patient_id",
              "possible_duplicate.candidate_id",
              "patient.survivor_id")
          .map(c -> "patients." + c)
          .toList();
  private static final String OVERLAPS =
      """
      t.patient_id = :steps_back and t.in_error = '' and exists (
        select from %1$s o where o.patient_id = :stays and o.in_error = '' %2$s
        and daterange(o.from_date, o.to_date) && daterange(t.from_date, t.to_date))
      """;
  private final RowMover mover;
  private final JdbcClient jdbc;
  private final Clock clock;

  OwnRecords(RowMover mover, JdbcClient jdbc, Clock clock) {
    this.mover = mover;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<String> columns() {
    // search_key follows the names by trigger
    return Stream.concat(
            MOVED.stream(),
            Stream.of("patients.recent.patient_id", "patients.search_key.patient_id"))
        .toList();
  }

  @Override
  public List<MovedRow> move(PatientId from, PatientId to) {
    return move(from, to, Set.of());
  }

  List<MovedRow> move(PatientId loser, PatientId survivor, Set<Field> fromLoser) {
    var moves = new ArrayList<MovedRow>();
    moves.addAll(negativeStatements(loser, survivor));
    moves.addAll(doubles(loser, survivor));
    moves.addAll(dated(loser, survivor, fromLoser));
    moves.addAll(singles(loser, survivor, fromLoser));
    moves.addAll(settled(loser, survivor));
    for (var column : MOVED) moves.addAll(mover.move(column, loser, survivor));
    forgetOpening(loser);
    return moves;
  }

  @Override
  public void moveBack(List<MovedRow> rows) {
    var ended = rows.stream().filter(OwnRecords::endedStatement).toList();
    mover.restore(rows.stream().filter(r -> !endedStatement(r)).toList());
    mover.restore(ended.stream().filter(this::standsAgain).toList());
  }

  private static boolean endedStatement(MovedRow row) {
    return row.table().startsWith("patients.no_known_") && row.before().contains("ended_at");
  }

  /** "None known" does not come back where something was found while the two were one. */
  private boolean standsAgain(MovedRow row) {
    var known =
        row.table().endsWith("allergies")
            ? "patients.v_allergy a where a.patient_id = n.patient_id"
            : "patients.alert a where a.patient_id = n.patient_id and a.inactive_reason is null and a.error_reason is null";
    return jdbc.sql(
            "select not exists (select from %s) and not exists (select from %s o where o.patient_id = n.patient_id and o.ended_at is null) from %s n where n.id = :id"
                .formatted(known, row.table(), row.table()))
        .param("id", row.row())
        .query(Boolean.class)
        .single();
  }

  /** "None known" does not stand beside what the other record knows, nor twice. */
  private List<MovedRow> negativeStatements(PatientId loser, PatientId survivor) {
    var moves = new ArrayList<MovedRow>();
    for (var list : List.of("allergies", "alerts")) {
      var known =
          list.equals("allergies")
              ? "exists (select from patients.allergy a where a.patient_id in (:loser, :survivor)"
                  + " and a.status = 'active' and a.error_reason is null)"
              : "exists (select from patients.alert a where a.patient_id in (:loser, :survivor)"
                  + " and a.inactive_reason is null and a.error_reason is null)";
      moves.addAll(
          mover.change(
              "patients.no_known_" + list,
              "ended_at = :at, ended_why = 'Merged with another record'",
              ("t.ended_at is null and (t.patient_id in (:loser, :survivor) and %s or t.patient_id = :loser and exists"
                      + " (select from patients.no_known_%s o where o.patient_id = :survivor and o.ended_at is null))")
                  .formatted(known, list),
              both(loser, survivor)));
    }
    return moves;
  }

  /**
   * The same allergy or alert on both: both stay to be compared, since their reactions may differ.
   */
  private List<MovedRow> doubles(PatientId loser, PatientId survivor) {
    var moves = new ArrayList<MovedRow>();
    moves.addAll(
        mover.change(
            "patients.allergy",
            "doubled = true",
            "t.patient_id = :loser and t.status = 'active' and t.error_reason is null and exists (select from"
                + " patients.allergy o where o.patient_id = :survivor and o.status = 'active' and o.error_reason is null"
                + " and lower(o.allergen) = lower(t.allergen))",
            both(loser, survivor)));
    moves.addAll(
        mover.change(
            "patients.alert",
            "doubled = true",
            "t.patient_id = :loser and t.inactive_reason is null and t.error_reason is null and exists (select from"
                + " patients.alert o where o.patient_id = :survivor and o.inactive_reason is null"
                + " and o.error_reason is null and o.category = t.category and lower(o.title) = lower(t.title))",
            both(loser, survivor)));
    return moves;
  }

  private List<MovedRow> dated(PatientId loser, PatientId survivor, Set<Field> fromLoser) {
    var moves = new ArrayList<MovedRow>();
    var set =
        "in_error = 'The other was chosen when two records were merged',"
            + " to_date = coalesce(t.to_date, greatest(t.from_date, cast(:today as date)))";
    moves.addAll(
        mover.change(
            "patients.address",
            set,
            OVERLAPS.formatted("patients.address", "and o.kind = t.kind"),
            sides(loser, survivor, fromLoser.contains(Field.ADDRESS))));
    moves.addAll(
        mover.change(
            "patients.gp_registration",
            set,
            OVERLAPS.formatted("patients.gp_registration", ""),
            sides(loser, survivor, fromLoser.contains(Field.GP))));
    return moves;
  }

  private List<MovedRow> singles(PatientId loser, PatientId survivor, Set<Field> fromLoser) {
    var moves = new ArrayList<MovedRow>();
    moves.addAll(
        mover.change(
            "patients.contact",
            "preferred = false",
            "t.patient_id = :steps_back and t.preferred and t.ended_on is null and exists (select from patients.contact o"
                + " where o.patient_id = :stays and o.preferred and o.ended_on is null)",
            sides(loser, survivor, fromLoser.contains(Field.PREFERRED_CONTACT))));
    moves.addAll(
        mover.change(
            "patients.related_person",
            "role = 'EMERGENCY'",
            "t.patient_id = :steps_back and t.role = 'NEXT_OF_KIN' and t.ended_on is null and exists (select from"
                + " patients.related_person o where o.patient_id = :stays and o.role = 'NEXT_OF_KIN' and o.ended_on is null)",
            sides(loser, survivor, fromLoser.contains(Field.NEXT_OF_KIN))));
    moves.addAll(
        mover.change(
            "patients.death",
            "undone_at = :at, undone_by = :by, undone_why = 'The other was chosen when two records were merged'",
            "t.patient_id = :steps_back and t.undone_at is null and exists (select from patients.death o"
                + " where o.patient_id = :stays and o.undone_at is null)",
            sides(loser, survivor, fromLoser.contains(Field.DEATH))));
    return moves;
  }

  private List<MovedRow> settled(PatientId loser, PatientId survivor) {
    return mover.change(
        "patients.possible_duplicate",
        "settled_at = :at, settled_by = :by",
        "t.settled_at is null and t.patient_id in (:loser, :survivor) and t.candidate_id in (:loser, :survivor)",
        both(loser, survivor));
  }

  private void forgetOpening(PatientId loser) {
    jdbc.sql("delete from patients.recent where patient_id = :loser")
        .param("loser", loser.value())
        .update();
  }

  private Map<String, Object> both(PatientId loser, PatientId survivor) {
    return sides(loser, survivor, false);
  }

  private Map<String, Object> sides(PatientId loser, PatientId survivor, boolean losersStays) {
    return Map.of(
        "loser", loser.value(),
        "survivor", survivor.value(),
        "stays", (losersStays ? loser : survivor).value(),
        "steps_back", (losersStays ? survivor : loser).value(),
        "at", clock.instant().atOffset(ZoneOffset.UTC),
        "today", LocalDate.now(clock),
        "by", Actors.current().name());
  }
}
