package org.almoner.hl7.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.hl7.log.MessageLog;
import org.almoner.hl7.log.MessageLog.Sending;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.platform.Cui;
import org.springframework.stereotype.Component;

/** Every sender with how it does now, whoever is in trouble first. */
@Component
class Connections {
  private static final Duration BEHIND = Duration.ofMinutes(5);

  /** Down, to look at, silent, up, closed; by name within each. */
  private static final List<String> URGENT = List.of("act", "overdue", "soon", "done", "neutral");

  private final Senders senders;
  private final MessageLog log;
  private final MllpListener listener;
  private final Words words;

  Connections(Senders senders, MessageLog log, MllpListener listener, Words words) {
    this.senders = senders;
    this.log = log;
    this.listener = listener;
    this.words = words;
  }

  List<ConsolePage.Connection> all() {
    Map<UUID, Sending> sending =
        log.sending().stream().collect(Collectors.toMap(Sending::senderId, Function.identity()));
    return senders.all().stream()
        .map(s -> connection(s, sending.get(s.id())))
        .sorted(Comparator.comparingInt(c -> URGENT.indexOf(c.kind())))
        .toList();
  }

  private ConsolePage.Connection connection(
      Sender sender, @org.jspecify.annotations.Nullable Sending now) {
    var sending = now == null ? new Sending(sender.id(), null, null, 0, 0, 0) : now;
    return new ConsolePage.Connection(
        sender.name(),
        "/interfaces?sender=" + sender.id(),
        about(sending),
        kind(sender, sending),
        state(sender, sending),
        "/interfaces/connections/" + sender.id(),
        sending.today());
  }

  private String about(Sending sending) {
    var last = sending.last();
    if (last == null) return "in, nothing received yet";
    return "in, %,d today, %s a minute, last %s%s"
        .formatted(
            sending.today(),
            perMinute(sending.lately()),
            words.time(last),
            lag(last, sending.lastSent()));
  }

  private static String perMinute(long inFiveMinutes) {
    return inFiveMinutes % 5 == 0 ? "" + inFiveMinutes / 5 : "%.1f".formatted(inFiveMinutes / 5.0);
  }

  private String lag(Instant received, @org.jspecify.annotations.Nullable Instant sent) {
    if (sent == null || Duration.between(sent, received).compareTo(BEHIND) < 0) return "";
    return ", " + Cui.length(Duration.between(sent, received)) + " behind";
  }

  private String kind(Sender sender, Sending sending) {
    if (!sender.open()) return "neutral";
    if (!listener.isRunning()) return "act";
    if (silent(sender, sending)) return "soon";
    return sending.waiting() > 0 ? "overdue" : "done";
  }

  private String state(Sender sender, Sending sending) {
    if (!sender.open()) return "Closed";
    if (!listener.isRunning()) return "Down";
    if (silent(sender, sending))
      return sending.last() == null ? "Silent" : "Silent " + words.ago(sending.last());
    return sending.waiting() > 0 ? sending.waiting() + " to look at" : "Up";
  }

  private boolean silent(Sender sender, Sending sending) {
    var last = sending.last();
    return last == null || words.since(last).toMinutes() >= sender.silentAfter();
  }
}
