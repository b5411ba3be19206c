package org.almoner.inpatients.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Move;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Transfers;
import org.almoner.inpatients.WardEvent.TransferRequestChanged;
import org.almoner.inpatients.ledger.Areas;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Moving;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.inpatients.ledger.Violations;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers that one ward asks of another: REQUESTED, then ACCEPTED, REJECTED or CANCELLED; one at
 * a time for each patient.
 */
@Service
@Transactional
public class PendingTransfers {
  private final SpellRows spells;
  private final TransferRows rows;
  private final Transfers transfers;
  private final Violations violations;
  private final Areas areas;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  PendingTransfers(
      SpellRows spells,
      TransferRows rows,
      Transfers transfers,
      Violations violations,
      Areas areas,
      Boards boards,
      ApplicationEventPublisher events) {
    this.spells = spells;
    this.rows = rows;
    this.transfers = transfers;
    this.violations = violations;
    this.areas = areas;
    this.boards = boards;
    this.events = events;
  }

  /**
   * What is asked for.
   *
   * @param wantedAt when the patient should go
   * @param leftBed whether the patient waits elsewhere and the bed could be used
   * @param bedReadyAt when the receiving ward will have a bed; null while unknown
   */
  public record Request(
      SpellId spell,
      WardId toWard,
      Instant wantedAt,
      String reason,
      String note,
      boolean leftBed,
      @Nullable Instant bedReadyAt) {}

  /**
   * @param state REQUESTED, ACCEPTED, REJECTED or CANCELLED
   */
  public record Pending(UUID id, int version, String state, Instant requestedAt, Request request) {}

  public UUID request(Request request) {
    var spell = spells.locked(request.spell());
    Moving.requireOpen(spell);
    check(request, spell);
    areas.requireTaking(request.toWard());
    var id = violations.translated(() -> rows.insert(request));
    announce(id, request, spell, "created", "");
    return id;
  }

  public void change(UUID id, int version, Request request) {
    var spell = spells.locked(request.spell());
    check(request, spell);
    areas.requireTaking(request.toWard());
    if (!rows.update(id, version, request)) throw new StaleEdit("This transfer request");
    announce(id, request, spell, "changed", "");
  }

  public void cancel(UUID id, int version, String reason) {
    close(id, version, "CANCELLED", reason);
  }

  /** The receiving ward says no. */
  public void reject(UUID id, int version, String reason) {
    close(id, version, "REJECTED", reason);
  }

  /**
   * The receiving ward takes the patient to a bed or its waiting area.
   *
   * @param consultant the new one; null when it stays
   */
  public UUID accept(
      UUID id,
      int version,
      Destination to,
      Instant at,
      Reasons reasons,
      @Nullable StaffId consultant,
      @Nullable String specialty) {
    var pending = open(id, version);
    if (!to.ward().equals(pending.request().toWard()))
      throw new InvalidInput("bed", "Choose a bed of the ward that was asked.");
    var request = pending.request();
    var movement =
        transfers.move(
            new Move(
                request.spell(), to, at, request.reason(), reasons, consultant, specialty, null));
    announce(id, request, spells.locked(request.spell()), "accepted", "");
    return movement;
  }

  private void close(UUID id, int version, String state, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var pending = open(id, version);
    if (!rows.close(id, version, state, reason)) throw new StaleEdit("This transfer request");
    var change = state.toLowerCase(java.util.Locale.ROOT);
    announce(id, pending.request(), spells.locked(pending.request().spell()), change, reason);
  }

  private Pending open(UUID id, int version) {
    var pending = rows.byId(id).orElseThrow(() -> new NotFound("The transfer request"));
    if (!pending.state().equals("REQUESTED"))
      throw new NotPossibleNow(
          "transfer_request_closed",
          "This transfer request was answered or cancelled meanwhile. Refresh the board.");
    if (pending.version() != version) throw new StaleEdit("This transfer request");
    return pending;
  }

  @Transactional(readOnly = true)
  public Optional<Pending> byId(UUID id) {
    return rows.byId(id);
  }

  @Transactional(readOnly = true)
  public Optional<Pending> of(SpellId spell) {
    return rows.openOf(spell);
  }

  @Transactional(readOnly = true)
  public List<Pending> to(WardId ward) {
    return rows.openTo(ward);
  }

  private static void check(Request request, Spell spell) {
    if (request.reason().isBlank()) throw new InvalidInput("reason", "Give a reason.");
    if (request.toWard().equals(spell.wardId()))
      throw new InvalidInput("ward", "The patient is on that ward. Choose another ward.");
    if (request.wantedAt().isBefore(spell.admittedAt()))
      throw new InvalidInput("wantedAt", "The transfer would be before the admission.");
  }

  private void announce(UUID id, Request request, Spell spell, String change, String reason) {
    events.publishEvent(
        new TransferRequestChanged(
            id, spell.id(), spell.patient(), request.toWard(), change, reason));
    boards.changed(spell.wardId(), spell.bedId());
    boards.expected(request.toWard());
  }
}
