package org.almoner.inpatients.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardEvent.AdmissionRequestChanged;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.KnownCodes;
import org.almoner.inpatients.ledger.Requests;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to come in: dates agreed, decisions to admit, requests by GPs and other hospitals. A
 * request is CREATED, then ADMITTED (by {@link Admissions#admit} with its id) or CANCELLED.
 */
@Service
@Transactional
public class PendingAdmissions {
  private final KnownCodes codes;
  private final RequestRows rows;
  private final Requests requests;
  private final Boards boards;
  private final ApplicationEventPublisher events;

  PendingAdmissions(
      KnownCodes codes,
      RequestRows rows,
      Requests requests,
      Boards boards,
      ApplicationEventPublisher events) {
    this.codes = codes;
    this.rows = rows;
    this.requests = requests;
    this.boards = boards;
    this.events = events;
  }

  /** What sort of request. */
  public enum Kind {
    TCI("To come in"),
    DTA("Decision to admit in ED"),
    GP("GP request"),
    REPATRIATION("Repatriation"),
    TRANSFER_IN("Transfer from another hospital"),
    THEATRE("Emergency theatre"),
    CLINIC("From clinic"),
    MATERNITY("Maternity"),
    OTHER("Other");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** How soon a bed is needed. */
  public enum Priority {
    IMMEDIATE,
    URGENT,
    ROUTINE
  }

  /**
   * What is asked for. Codes as in {@link Admission}.
   *
   * @param visitNumber the number another system will admit under, or ""
   * @param needs side room, monitoring and the like, in words
   */
  public record Request(
      PatientId patient,
      Kind kind,
      String visitNumber,
      Instant requestedAt,
      Instant expectedAt,
      @Nullable WardId ward,
      @Nullable StaffId consultant,
      @Nullable String specialty,
      String method,
      String source,
      String intendedManagement,
      String category,
      Priority priority,
      String needs,
      String reason) {}

  /**
   * @param state CREATED, ADMITTED or CANCELLED
   */
  public record Pending(
      UUID id, int version, String state, @Nullable SpellId spell, Request request) {}

  public UUID create(Request request) {
    check(request);
    requests.requirePresent(request.patient());
    var id = rows.insert(request);
    announce(id, request.patient(), request.ward(), "created", "");
    return id;
  }

  public void change(UUID id, int version, Request request) {
    check(request);
    if (!rows.update(id, version, request)) throw new StaleEdit("This pending admission");
    announce(id, request.patient(), request.ward(), "changed", "");
  }

  /** Withdraws the request; a bed that was kept for it is free again. */
  public void cancel(UUID id, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Give a reason.");
    var pending = rows.byId(id).orElseThrow(() -> new NotFound("The pending admission"));
    if (!pending.state().equals("CREATED"))
      throw new NotPossibleNow(
          "request_not_open",
          "This pending admission was admitted or cancelled meanwhile. Refresh the list.");
    if (!rows.cancel(id, version, reason)) throw new StaleEdit("This pending admission");
    requests.release(id);
    announce(id, pending.request().patient(), pending.request().ward(), "cancelled", reason);
  }

  @Transactional(readOnly = true)
  public Optional<Pending> byId(UUID id) {
    return rows.byId(id);
  }

  /** The open request that another system named by this visit number. */
  @Transactional(readOnly = true)
  public Optional<Pending> byVisitNumber(String visitNumber) {
    return rows.byVisitNumber(visitNumber);
  }

  @Transactional(readOnly = true)
  public List<Pending> of(PatientId patient) {
    return rows.of(patient);
  }

  /** Everybody expected until then, the earliest first. */
  @Transactional(readOnly = true)
  public List<Pending> expectedUntil(Instant until) {
    return rows.expectedUntil(until);
  }

  private void check(Request request) {
    codes.admission(
        new Admission.Codes(
            request.method(), request.source(), request.intendedManagement(), request.category()));
  }

  private void announce(
      UUID id, PatientId patient, @Nullable WardId ward, String change, String reason) {
    events.publishEvent(new AdmissionRequestChanged(id, patient, change, reason));
    boards.expected(ward);
  }
}
