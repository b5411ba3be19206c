package org.almoner.patients.merge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.patients.PatientsMerged;
import org.almoner.patients.PatientsUnmerged;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.Reads;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Merger implements Merging {
  private final MergeRows rows;
  private final Aliases aliases;
  private final ChosenDemographics demographics;
  private final OwnRecords own;
  private final List<PatientRecords> everybodys;
  private final Questions questions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Merger(
      MergeRows rows,
      Aliases aliases,
      ChosenDemographics demographics,
      OwnRecords own,
      List<PatientRecords> everybodys,
      Questions questions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.aliases = aliases;
    this.demographics = demographics;
    this.own = own;
    this.everybodys = everybodys;
    this.questions = questions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public UUID merge(Seen survivor, Seen loser, Choices choices, String reason) {
    if (survivor.patient().equals(loser.patient())) throw CannotMerge.itself();
    var asSeen = Map.of(survivor.patient(), survivor.version(), loser.patient(), loser.version());
    for (var locked : rows.lock(survivor.patient(), loser.patient()))
      if (!locked.merged() && !Objects.equals(asSeen.get(locked.patient()), locked.version()))
        throw new StaleEdit("One of the two records");
    return merge(survivor.patient(), loser.patient(), choices, reason);
  }

  @Override
  public UUID merge(PatientId survivor, PatientId loser, Choices choices, String reason) {
    if (reason.isBlank())
      throw new InvalidInput("reason", "Say how you know that they are one person");
    if (survivor.equals(loser)) throw CannotMerge.itself();
    lockTwo(survivor, loser);
    if (rows.related(survivor, loser)) throw CannotMerge.relatives();
    var fromLoser = demographics.fromLoser(survivor, loser, choices);
    var id = Ids.next();
    rows.insert(id, survivor, loser, fromLoser, reason.strip(), clock.instant());
    rows.insertMoves(id, possible(() -> moveAll(survivor, loser, fromLoser)));
    audit.record(
        new AuditEntry(
            "patient.merged-away",
            loser.value(),
            "merge:" + id,
            reason.strip(),
            Map.of("survivor", survivor.toString())));
    events.publishEvent(new PatientsMerged(id, survivor, loser, reason.strip()));
    return id;
  }

  private List<MovedRow> moveAll(
      PatientId survivor, PatientId loser, Set<Choices.Field> fromLoser) {
    var moves = new ArrayList<MovedRow>();
    moves.addAll(aliases.keep(survivor, loser, fromLoser.contains(Choices.Field.NAME)));
    moves.addAll(own.move(loser, survivor, fromLoser));
    for (var records : everybodys) if (records != own) moves.addAll(records.move(loser, survivor));
    moves.addAll(demographics.apply(survivor, loser, fromLoser));
    return moves;
  }

  @Override
  public void unmerge(UUID id, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why they are two people after all");
    var merge = rows.one(id).orElseThrow(() -> new NotFound("The merge"));
    var locked = rows.lock(merge.survivor(), merge.loser());
    if (locked.stream().anyMatch(l -> l.patient().equals(merge.survivor()) && l.merged()))
      throw CannotMerge.laterMerge();
    if (rows.unmerged(id, reason.strip(), clock.instant()) == 0) throw CannotMerge.notStanding();
    var moves = rows.moves(id);
    possible(
        () -> {
          moveBack(moves);
          return moves;
        });
    questions.ask(merge, moves, everybodys);
    events.publishEvent(new PatientsUnmerged(id, merge.survivor(), merge.loser(), reason.strip()));
  }

  /** The last changed first: who is who, then each module's rows. */
  private void moveBack(List<MovedRow> moves) {
    var identity = moves.stream().filter(m -> m.table().equals("patients.patient")).toList();
    own.moveBack(identity);
    for (var records : everybodys) {
      var tables = records.columns().stream().map(c -> c.substring(0, c.lastIndexOf('.'))).toList();
      records.moveBack(
          moves.stream()
              .filter(m -> tables.contains(m.table()) && !m.table().equals("patients.patient"))
              .toList());
    }
  }

  @Override
  @Reads
  public PatientId survivorOf(PatientId patient) {
    return rows.survivorOf(patient);
  }

  private void lockTwo(PatientId survivor, PatientId loser) {
    var locked = rows.lock(survivor, loser);
    if (locked.size() < 2) throw new NotFound("One of the two records");
    if (locked.stream().anyMatch(MergeRows.Locked::merged)) throw CannotMerge.alreadyMerged();
  }

  private List<MovedRow> possible(Supplier<List<MovedRow>> moving) {
    try {
      return moving.get();
    } catch (DataIntegrityViolationException e) {
      var constraint = Constraints.violated(e);
      if (constraint == null) throw e;
      throw new CannotMerge(constraint, inTheWay(constraint), e);
    }
  }

  private String inTheWay(String constraint) {
    return everybodys.stream()
        .flatMap(r -> r.refusal(constraint).stream())
        .findFirst()
        .orElse(
            "The two records have entries that cannot stand together ("
                + constraint.replace('_', ' ')
                + "). Correct one of them first. Nothing was changed.");
  }
}
