package org.almoner.hl7.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.Delimiters;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Problem;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a message (HL7 v2.5.1 section 2.9 and chapter 2 segments MSA and ERR). */
final class Acknowledgement {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Europe/London"));
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_TEXT = 250;

  private Acknowledgement() {}

  /**
   * @param code AA, AE, AR or, in enhanced mode, CA, CE, CR
   */
  static String of(
      Message original, String code, String text, @Nullable Problem problem, Instant now) {
    var to = original.header();
    var d = original.delimiters();
    char f = d.field();
    var ack = new StringBuilder(256);
    ack.append("MSH").append(f).append(d.declared());
    for (int field : new int[] {5, 6, 3, 4}) ack.append(f).append(to.raw(field));
    ack.append(f).append(TIME.format(now)).append(f).append(f).append(messageType(original));
    ack.append(f).append(controlId()).append(f).append(orElse(to.raw(11), "P"));
    ack.append(f).append(orElse(to.raw(12), "2.4"));
    if (!to.raw(18).isEmpty()) ack.append(("" + f).repeat(6)).append(to.raw(18));
    ack.append("\rMSA").append(f).append(code).append(f).append(to.raw(10));
    if (!text.isEmpty()) ack.append(f).append(d.escape(shortened(text)));
    ack.append('\r');
    if (problem != null) ack.append(error(original, problem)).append('\r');
    return ack.toString();
  }

  private static String messageType(Message original) {
    var d = original.delimiters();
    var trigger = original.trigger();
    if (trigger.isEmpty()) return "ACK";
    var old = original.version().equals("2.3") || original.version().equals("2.2");
    return "ACK" + d.component() + d.escape(trigger) + (old ? "" : d.component() + "ACK");
  }

  private static String error(Message original, Problem problem) {
    var d = original.delimiters();
    return original.version().compareTo("2.5") < 0 ? upTo24(d, problem) : from25(d, problem);
  }

  private static String upTo24(Delimiters d, Problem problem) {
    char c = d.component();
    char s = d.subcomponent();
    return "ERR"
        + d.field()
        + place(problem.at(), d)
        + c
        + problem.code().number()
        + s
        + problem.code().words()
        + s
        + "HL70357";
  }

  private static String from25(Delimiters d, Problem problem) {
    char f = d.field();
    char c = d.component();
    var at = problem.at() == null ? "" : place(problem.at(), d);
    return "ERR"
        + f
        + f
        + at
        + f
        + problem.code().number()
        + c
        + problem.code().words()
        + c
        + "HL70357"
        + f
        + "E"
        + f
        + f
        + f
        + f
        + d.escape(shortened(problem.message()));
  }

  private static String place(@Nullable At at, Delimiters d) {
    char c = d.component();
    if (at == null) return "" + c + c;
    return at.segment() + c + at.sequence() + c + (at.field() == 0 ? "" : at.field());
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 3) + "..." : text;
  }

  private static String controlId() {
    return "ALM" + Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, 36).toUpperCase();
  }
}
