package org.almoner.hl7.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.almoner.hl7.message.Characters;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Problem;
import org.springframework.stereotype.Component;

/**
 * The answers to one message. In original mode one: AA, AE or AR. In enhanced mode the accept
 * acknowledgement that MSH-15 asks for, then the application acknowledgement that MSH-16 asks for;
 * both leave after the commit.
 */
@Component
class Answers {
  private final Clock clock;

  Answers(Clock clock) {
    this.clock = clock;
  }

  List<String> to(Arrival arrival, Verdict verdict) {
    if (verdict.answer().isEmpty()) return List.of();
    var header = arrival.message().header();
    var accept = header.field(15).text();
    var application = header.field(16).text();
    boolean enhanced = accept.length() + application.length() > 0;
    if (!arrival.sender().enhancedMode() || !enhanced)
      return List.of(ack(arrival, verdict.answer(), verdict));
    boolean good = verdict.answer().equals("AA");
    var acks = new ArrayList<String>();
    if (wanted(accept, verdict.answer().equals("AR")))
      acks.add(ack(arrival, verdict.answer().equals("AR") ? "CR" : "CA", verdict));
    if (wanted(application, !good)) acks.add(ack(arrival, verdict.answer(), verdict));
    return acks;
  }

  /** HL7 table 0155: always, never, on error, on success. */
  private static boolean wanted(String condition, boolean error) {
    return switch (condition) {
      case "NE", "" -> false;
      case "ER" -> error;
      case "SU" -> !error;
      default -> true;
    };
  }

  private String ack(Arrival arrival, String code, Verdict verdict) {
    return Acknowledgement.of(
            arrival.message(), code, verdict.text(), verdict.problem(), clock.instant())
        + verdict.extra();
  }

  /** Without the database: the sender keeps the message and sends it again. */
  byte[] notStored(byte[] raw) {
    return unlogged(raw, ErrorCode.INTERNAL, "The message could not be stored. Send it again.");
  }

  private byte[] unlogged(byte[] raw, ErrorCode code, String why) {
    var characters = Characters.read(raw);
    var problem = new Problem.Wrong(code, null, why);
    return Acknowledgement.of(
            Message.read(characters.text()), "AR", problem.message(), problem, clock.instant())
        .getBytes(characters.charset());
  }

  String reject(Arrival arrival, Problem problem) {
    return Acknowledgement.of(arrival.message(), "AR", problem.message(), problem, clock.instant());
  }
}
