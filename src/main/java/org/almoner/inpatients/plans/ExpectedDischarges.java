package org.almoner.inpatients.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardEvent.DischargePlanned;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When and how a patient will go home, and what keeps them here. */
@Service
@Transactional
public class ExpectedDischarges {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final SpellRows spells;
  private final PlanRows rows;
  private final Times times;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  ExpectedDischarges(
      SpellRows spells,
      PlanRows rows,
      Times times,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.rows = rows;
    this.times = times;
    this.boards = boards;
    this.events = events;
  }

  /** An expected date with who said so, newest first in the history. */
  public record Expected(LocalDate on, String reason, Instant recordedAt, String recordedBy) {}

  /**
   * The plan for going home.
   *
   * @param medicallyFit null while nobody has said
   * @param confirmedFor the confirmed time of discharge; null while it is only expected
   * @param readyAt since when the patient is ready to leave
   * @param lounge whether the patient may wait in the discharge lounge
   * @param pathway 0 to 3 of the hospital discharge guidance (DHSC 2022), or ""
   */
  public record Plan(
      @Nullable Boolean medicallyFit,
      @Nullable Instant fitAt,
      @Nullable Instant confirmedFor,
      @Nullable Instant readyAt,
      String transport,
      @Nullable Boolean lounge,
      String loungeReason,
      String pathway) {
    public static final Plan EMPTY = new Plan(null, null, null, null, "", null, "", "");

    Plan confirmed(@Nullable Instant time) {
      return new Plan(medicallyFit, fitAt, time, readyAt, transport, lounge, loungeReason, pathway);
    }
  }

  /** A plan with the version to save it against; 0 when there is none yet. */
  public record Planned(int version, Plan plan) {}

  /** One review of the criteria to reside. */
  public record Review(
      UUID id, Instant at, boolean meets, String criterion, String note, String by) {}

  /** A reason for delay, from and to. */
  public record Delay(
      UUID id, int version, String cause, LocalDate from, @Nullable LocalDate to, String note) {}

  /** A later date than the one before needs a reason. */
  public void set(SpellId id, LocalDate on, String reason) {
    var spell = open(id);
    var today = times.present().atZone(LONDON).toLocalDate();
    if (on.isBefore(today) || on.isBefore(spell.admittedAt().atZone(LONDON).toLocalDate()))
      throw new InvalidInput(
          "expectedDischarge", "The expected discharge is in the past. Choose today or later.");
    var before = spell.expectedDischarge();
    if (before != null && on.isAfter(before) && reason.isBlank())
      throw new InvalidInput("reason", "Give a reason why the stay becomes longer.");
    if (on.equals(before)) return;
    rows.expect(id, on, reason);
    announce(spell, "expected", on.toString(), reason);
  }

  @Transactional(readOnly = true)
  public List<Expected> history(SpellId id) {
    return rows.expectations(id);
  }

  @Transactional(readOnly = true)
  public Planned plan(SpellId id) {
    return rows.plan(id).orElse(new Planned(0, Plan.EMPTY));
  }

  /**
   * @throws StaleEdit when somebody saved another plan since version
   */
  public void save(SpellId id, int version, Plan plan) {
    var spell = open(id);
    past("fitAt", plan.fitAt());
    past("readyAt", plan.readyAt());
    if (plan.confirmedFor() != null && plan.confirmedFor().isBefore(spell.admittedAt()))
      throw new InvalidInput("confirmedFor", "The discharge would be before the admission.");
    if (Boolean.TRUE.equals(plan.medicallyFit()) != (plan.fitAt() != null))
      throw new InvalidInput("fitAt", "Say since when the patient is medically fit.");
    if (!rows.save(id, version, plan)) throw new StaleEdit("This discharge plan");
    announce(spell, "plan", plan.toString(), "");
  }

  private void past(String field, @Nullable Instant at) {
    if (at != null && at.isAfter(times.present()))
      throw new InvalidInput(field, "That time is in the future.");
  }

  /** The pending discharge of HL7 A16. */
  public void confirm(SpellId id, Instant discharge) {
    var standing = plan(id);
    save(id, standing.version(), standing.plan().confirmed(discharge));
  }

  /** Its cancel, A25. */
  public void unconfirm(SpellId id) {
    var standing = plan(id);
    save(id, standing.version(), standing.plan().confirmed(null));
  }

  /**
   * Daily review whether the patient meets the criteria to reside (hospital discharge guidance,
   * DHSC 2022, annex A).
   *
   * @param criterion which one is met, or why none is
   */
  public UUID review(SpellId id, boolean meets, String criterion, String note, Instant at) {
    var spell = open(id);
    if (criterion.isBlank())
      throw new InvalidInput(
          "criterion",
          meets ? "Choose the criterion that is met." : "Say what the patient waits for.");
    var moment = times.after(at, spell.admittedAt(), "admission");
    var review = rows.review(id, meets, criterion, note, moment);
    announce(spell, "reside", meets ? "meets" : "does not meet", criterion);
    return review;
  }

  @Transactional(readOnly = true)
  public List<Review> reviews(SpellId id) {
    return rows.reviews(id);
  }

  public UUID delay(SpellId id, String cause, LocalDate from, @Nullable LocalDate to, String note) {
    var spell = open(id);
    if (cause.isBlank()) throw new InvalidInput("cause", "Choose a reason for the delay.");
    var today = times.present().atZone(LONDON).toLocalDate();
    if (from.isAfter(today)) throw new InvalidInput("from", "The delay begins in the future.");
    if (from.isBefore(spell.admittedAt().atZone(LONDON).toLocalDate()))
      throw new InvalidInput("from", "The delay begins before the admission.");
    if (to != null && to.isBefore(from))
      throw new InvalidInput("to", "The delay would end before it begins.");
    var delay = rows.delay(id, cause, from, to, note);
    announce(spell, "delay", from.toString(), cause);
    return delay;
  }

  public void endDelay(SpellId id, UUID delay, int version, LocalDate to) {
    var spell = open(id);
    if (to.isAfter(times.present().atZone(LONDON).toLocalDate()))
      throw new InvalidInput("to", "The delay would end in the future.");
    var standing = rows.delays(id).stream().filter(d -> d.id().equals(delay)).findFirst();
    if (standing.isPresent() && to.isBefore(standing.get().from()))
      throw new InvalidInput("to", "The delay would end before it began.");
    if (!rows.endDelay(id, delay, version, to)) throw new StaleEdit("This delay");
    announce(spell, "delay", to.toString(), "ended");
  }

  public void delayInError(SpellId id, UUID delay, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var spell = open(id);
    if (!rows.delayInError(id, delay, version, reason)) throw new StaleEdit("This delay");
    announce(spell, "delay", "recorded in error", reason);
  }

  @Transactional(readOnly = true)
  public List<Delay> delays(SpellId id) {
    return rows.delays(id);
  }

  private Spell open(SpellId id) {
    var spell = spells.locked(id);
    Moving.requireOpen(spell);
    return spell;
  }

  private void announce(Spell spell, String what, String detail, String reason) {
    events.publishEvent(new DischargePlanned(spell.id(), spell.patient(), what, detail, reason));
    boards.changed(spell.wardId(), spell.bedId());
  }

  /** For pages: the newest review, if any. */
  @Transactional(readOnly = true)
  public Optional<Review> latestReview(SpellId id) {
    return rows.reviews(id).stream().findFirst();
  }
}
