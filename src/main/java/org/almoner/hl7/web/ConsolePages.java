package org.almoner.hl7.web;

import static org.almoner.hl7.web.ConsoleQuery.text;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.hl7.adt.person.Candidates;
import org.almoner.hl7.log.Filter;
import org.almoner.hl7.log.MessageLog;
import org.almoner.hl7.log.Outcome;
import org.almoner.hl7.log.Overdue;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the console together. */
@Component
class ConsolePages {
  private static final List<Outcome> FILTERS =
      List.of(Outcome.PARKED, Outcome.REJECTED, Outcome.APPLIED, Outcome.DUPLICATE);
  private final MessageLog log;
  private final Connections connections;
  private final Senders senders;
  private final Candidates candidates;
  private final Flags flags;
  private final Words words;
  private final Overdue overdue;
  private final Clock clock;

  ConsolePages(
      MessageLog log,
      Connections connections,
      Senders senders,
      Candidates candidates,
      Flags flags,
      Words words,
      Overdue overdue,
      Clock clock) {
    this.log = log;
    this.connections = connections;
    this.senders = senders;
    this.candidates = candidates;
    this.flags = flags;
    this.words = words;
    this.overdue = overdue;
    this.clock = clock;
  }

  ConsolePage of(ConsoleQuery query, ConsolePage.@Nullable Shown shown) {
    var errors = FormErrors.none();
    Instant from = null;
    Instant to = null;
    try {
      from = time("from", query.from());
      to = time("to", query.to());
    } catch (InvalidInput e) {
      errors = FormErrors.of(e);
    }
    var lines = log.lines(filter(query, from, to));
    boolean more = lines.size() > MessageLog.PAGE;
    var page = more ? lines.subList(0, MessageLog.PAGE) : lines;
    var all = connections.all();
    var names = query.sender() == null ? names() : Map.<UUID, String>of();
    return new ConsolePage(
        Flags.about(all),
        flags.of(all),
        all,
        query.sender() == null ? "All messages" : senders.byId(query.sender()).name(),
        filters(query),
        search(query, errors),
        page.stream().map(l -> row(query, l, names, shown)).toList(),
        more ? query.href("before", page.getLast().id()) : null,
        shown,
        query.href("message", null));
  }

  private Filter filter(ConsoleQuery query, @Nullable Instant from, @Nullable Instant to) {
    var number = text(query.number());
    var patient =
        number.isEmpty() ? null : candidates.byNumber(number).map(PatientId::value).orElse(null);
    return new Filter(
        query.sender(),
        query.shown().equals("worklist"),
        outcome(query.shown()),
        text(query.type()),
        number,
        patient,
        from,
        to,
        query.before());
  }

  private static @Nullable Outcome outcome(String show) {
    for (var outcome : Outcome.values()) if (outcome.code().equals(show)) return outcome;
    return null;
  }

  private @Nullable Instant time(String field, @Nullable String text) {
    return text(text).isEmpty()
        ? null
        : Moments.parse(field, text(text)).atZone(clock.getZone()).toInstant();
  }

  private List<Link> filters(ConsoleQuery query) {
    var waiting = log.waiting();
    var links = new ArrayList<Link>();
    links.add(new Link("All", query.href("show", null), "", query.shown().isEmpty()));
    links.add(
        new Link(
            "To look at",
            query.href("show", "worklist"),
            "" + waiting.number(),
            query.shown().equals("worklist")));
    for (var outcome : FILTERS)
      links.add(
          new Link(
              outcome.words(),
              query.href("show", outcome.code()),
              outcome == Outcome.PARKED ? "" + waiting.parked() : "",
              query.shown().equals(outcome.code())));
    return links;
  }

  private static ConsolePage.Search search(ConsoleQuery query, FormErrors errors) {
    UUID sender = query.sender();
    return new ConsolePage.Search(
        sender == null ? "" : sender.toString(),
        query.shown(),
        text(query.type()),
        text(query.number()),
        text(query.from()),
        text(query.to()),
        errors);
  }

  private String late(MessageLog.Line line) {
    return line.attention() && line.receivedAt().isBefore(overdue.before())
        ? "Overdue " + words.ago(overdue.due(line.receivedAt()))
        : "";
  }

  private Map<UUID, String> names() {
    return senders.all().stream().collect(Collectors.toMap(Sender::id, Sender::name));
  }

  private ConsolePage.Row row(
      ConsoleQuery query,
      MessageLog.Line line,
      Map<UUID, String> names,
      ConsolePage.@Nullable Shown shown) {
    return new ConsolePage.Row(
        query.href("message", line.id()),
        words.time(line.receivedAt()),
        line.controlId().isEmpty() ? "none" : line.controlId(),
        names.getOrDefault(line.senderId(), ""),
        line.type().isEmpty() ? "none" : line.type(),
        Words.kind(line.outcome()),
        line.outcome().words(),
        line.attention() && line.reason().isEmpty() ? "See note" : line.reason(),
        late(line),
        shown != null && shown.id().equals(line.id()));
  }
}
