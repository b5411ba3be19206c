package org.almoner.hl7.log;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.mllp.Frame;
import org.almoner.hl7.mllp.Receiver;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a message from the wire to its answer. The answer exists only after the commit of
 * everything that the message asked for, or of the record that it was not done.
 */
@Component
class Intake implements Receiver {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  private static final int WORKING_AT_ONCE = 16;

  private final Senders senders;
  private final HeaderCheck header;
  private final Work work;
  private final Parking parking;
  private final Pulse pulse;
  private final Answers answers;
  private final Clock clock;
  private final Semaphore room = new Semaphore(WORKING_AT_ONCE, true);

  Intake(
      Senders senders,
      HeaderCheck header,
      Work work,
      Parking parking,
      Pulse pulse,
      Answers answers,
      Clock clock) {
    this.senders = senders;
    this.header = header;
    this.work = work;
    this.parking = parking;
    this.pulse = pulse;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Reply receive(Frame frame, String remote) {
    return switch (frame) {
      case Frame.Whole whole -> blank(whole.bytes()) ? Reply.none() : whole(whole.bytes(), remote);
      case Frame.TooLong tooLong ->
          refused(
              tooLong.head(),
              remote,
              "The message has %,d bytes, more than this system takes."
                  .formatted(tooLong.length()));
      case Frame.Crowded crowded ->
          refused(
              crowded.head(),
              remote,
              "The message has %,d bytes, and too many large messages arrive at once. Send it again."
                  .formatted(crowded.length()));
      case Frame.Cut cut ->
          blank(cut.bytes())
              ? Reply.none()
              : refused(cut.bytes(), remote, "The message has no end. Send it again, whole.");
      case Frame.Slow slow ->
          refused(
              slow.bytes(),
              remote,
              "The message did not arrive whole within the time that one may take. Send it"
                  + " again.");
      case Frame.End end -> Reply.none();
    };
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) if (b > ' ' || b < 0) return false;
    return true;
  }

  private Reply whole(byte[] raw, String remote) {
    return inTurn(
        raw,
        remote,
        arrival -> {
          if (acknowledges(arrival)) return work.ignored(arrival);
          try {
            header.check(arrival);
          } catch (Problem.Wrong wrong) {
            return work.refused(arrival, wrong);
          }
          return work.apply(arrival);
        });
  }

  private Reply refused(byte[] raw, String remote, String why) {
    return inTurn(
        raw,
        remote,
        arrival ->
            work.notWhole(arrival, new Problem.Wrong(ErrorCode.INTERNAL, At.segment("MSH"), why)));
  }

  private interface Step {
    Work.Done on(Arrival arrival);
  }

  private Reply inTurn(byte[] raw, String remote, Step step) {
    room.acquireUninterruptibly();
    try {
      return taken(raw, remote, step);
    } catch (RuntimeException e) {
      log.error("an HL7 message from {} could not be stored", remote, e);
      return new Reply("", List.of(answers.notStored(raw)), () -> {});
    } finally {
      room.release();
    }
  }

  private Reply taken(byte[] raw, String remote, Step step) {
    var arrival = Arrival.of(ArrivalIds.next(), raw, remote, clock.instant(), senders);
    var actor = Actor.system(arrival.sender().actor());
    var done = Actors.as(actor, (Supplier<Work.Done>) () -> step.on(arrival));
    pulse.beat();
    return new Reply(
        arrival.sender().name(), answers(arrival, done), () -> followUp(arrival, done));
  }

  private static List<byte[]> answers(Arrival arrival, Work.Done done) {
    return done.acks().stream().map(a -> a.getBytes(arrival.characters().charset())).toList();
  }

  private void followUp(Arrival arrival, Work.Done done) {
    if (done.wakes().isEmpty()) return;
    try {
      parking.wake(arrival.sender(), done.wakes());
    } catch (RuntimeException e) {
      log.error("what waited for HL7 message {} is left to the sweep", arrival.id(), e);
    }
  }

  /** An acknowledgement is never acknowledged (HL7 v2.5.1 section 2.9.2). */
  private static boolean acknowledges(Arrival arrival) {
    var type = arrival.message().type();
    return type.equals("ACK") || type.equals("MCF") || type.startsWith("ACK");
  }
}
