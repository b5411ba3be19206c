package org.almoner.hl7.web;

import java.util.ArrayList;
import java.util.List;
import org.almoner.hl7.log.MessageLog;
import org.almoner.hl7.mapping.Unmapped;
import org.almoner.hl7.web.ConsolePage.Connection;
import org.almoner.hl7.web.ConsolePage.Flag;
import org.springframework.stereotype.Component;

/** What is wrong with the interfaces now, in figures for the title bar. */
@Component
class Flags {
  private final MessageLog log;
  private final Unmapped unmapped;

  Flags(MessageLog log, Unmapped unmapped) {
    this.log = log;
    this.unmapped = unmapped;
  }

  static String about(List<Connection> connections) {
    long today = connections.stream().mapToLong(Connection::today).sum();
    return "%d connection%s, %,d message%s today"
        .formatted(connections.size(), many(connections.size()), today, many(today));
  }

  private static String many(long number) {
    return number == 1 ? "" : "s";
  }

  List<Flag> of(List<Connection> connections) {
    var flags = new ArrayList<Flag>();
    add(flags, count(connections, "act"), " down", "act", "/interfaces");
    add(flags, log.waiting().parked(), " parked", "overdue", "/interfaces?show=parked");
    add(flags, count(connections, "soon"), " silent", "soon", "/interfaces");
    long codes = unmapped.all().size();
    add(
        flags,
        codes,
        codes == 1 ? " code to map" : " codes to map",
        "unsure",
        "/interfaces/mappings");
    return flags;
  }

  private static long count(List<Connection> connections, String kind) {
    return connections.stream().filter(c -> c.kind().equals(kind)).count();
  }

  private static void add(List<Flag> flags, long number, String words, String kind, String href) {
    if (number > 0) flags.add(new Flag("%,d%s".formatted(number, words), kind, href));
  }
}
