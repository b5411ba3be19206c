package org.almoner.hl7.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.hl7.adt.person.Candidates;
import org.almoner.hl7.log.Change;
import org.almoner.hl7.log.Handler;
import org.almoner.hl7.log.MessageLog;
import org.almoner.hl7.log.MessageLog.Detail;
import org.almoner.hl7.log.Outcome;
import org.almoner.hl7.log.Retry;
import org.almoner.hl7.log.Retry.DryRun;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.PatientSummary;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message with what it changed; opening it is written to the audit. */
@Component
class ShownMessages {
  private static final Set<String> WHOSE = Set.of("PID-3", "PID-5", "PV1-19", "PV1-50");
  private final MessageLog log;
  private final Retry retry;
  private final Candidates candidates;
  private final Audit audit;
  private final Words words;
  private final Handler handler;
  private final Senders senders;

  ShownMessages(
      MessageLog log,
      Retry retry,
      Candidates candidates,
      Audit audit,
      Words words,
      Handler handler,
      Senders senders) {
    this.log = log;
    this.retry = retry;
    this.candidates = candidates;
    this.audit = audit;
    this.words = words;
    this.handler = handler;
    this.senders = senders;
  }

  /**
   * @param dry whether to show what it would change now
   */
  ConsolePage.Shown show(UUID id, boolean dry, FormErrors errors) {
    var detail = log.detail(id);
    audit.record(AuditEntry.of("hl7.message.open", detail.patient(), "message:" + id));
    return shown(detail, dry ? retry.dryRun(id, null) : null, errors);
  }

  private ConsolePage.Shown shown(Detail detail, @Nullable DryRun run, FormErrors errors) {
    var line = detail.line();
    var outcome = line.outcome();
    var changes = run == null ? detail.changes() : run.changes();
    boolean open = outcome == Outcome.PARKED || outcome == Outcome.REJECTED;
    var never = open ? never(line.type()) : "";
    boolean choosable = outcome == Outcome.PARKED && never.isEmpty() && whose(detail);
    boolean waits = outcome == Outcome.PARKED || outcome == Outcome.REJECTED && line.attention();
    return new ConsolePage.Shown(
        line.id(),
        line.controlId().isEmpty() ? "Message without control id" : "Message " + line.controlId(),
        about(line),
        Words.kind(outcome),
        outcome.words(),
        line.reason(),
        detail.note(),
        RawLines.of(detail.raw(), marked(line.errorAt(), changes)),
        detail.ack().lines().toList(),
        answered(detail),
        changes,
        outcome == Outcome.PARKED && detail.waitsFor().startsWith("code:"),
        run == null ? null : dryWords(run),
        detail.patient() == null ? null : "/patients/" + detail.patient(),
        choosable ? options(detail) : List.of(),
        never,
        choosable,
        open && never.isEmpty(),
        waits,
        line.attention() && outcome != Outcome.PARKED,
        errors);
  }

  private static String answered(Detail detail) {
    return detail.answer().isEmpty()
        ? "No acknowledgement"
        : "Acknowledgement sent: " + detail.answer();
  }

  private String about(MessageLog.Line line) {
    return "from %s at %s"
        .formatted(senders.byId(line.senderId()).name(), words.time(line.receivedAt()));
  }

  private String never(String type) {
    var parts = type.split(" ", 2);
    return handler.never(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** Whether it waits to be told whose it is, so that naming a patient can help. */
  private static boolean whose(Detail detail) {
    return WHOSE.contains(detail.line().errorAt())
        && (detail.waitsFor().equals(Wait.PERSON) || detail.waitsFor().startsWith("patient:"));
  }

  private static List<String> marked(String errorAt, List<Change> changes) {
    var fields = new ArrayList<String>();
    if (!errorAt.isEmpty()) fields.add(errorAt);
    changes.forEach(c -> fields.add(c.because()));
    return fields;
  }

  private String dryWords(DryRun run) {
    var took =
        " It ran in full and was rolled back in " + Math.max(1, run.micros() / 1000) + " ms.";
    return run.problem() == null
        ? took
        : took + " It would not be applied: " + run.problem().message();
  }

  private List<Option> options(Detail detail) {
    return candidates.of(detail.raw()).stream().map(ShownMessages::option).toList();
  }

  private static Option option(PatientSummary p) {
    var nhs = p.nhs() == null ? "no NHS number" : "NHS No. " + p.nhs().spaced();
    return new Option(
        p.id().value().toString(),
        p.formalName(),
        "Born %s, %s, %s, Hospital No. %s"
            .formatted(
                p.born() == null ? "not known" : Cui.day(p.born()),
                p.gender().words(),
                nhs,
                p.hospitalNumber()));
  }
}
