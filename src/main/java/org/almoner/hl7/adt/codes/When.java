package org.almoner.hl7.adt.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Times;
import org.springframework.stereotype.Component;

/** When something happened, by the field that this sender means. */
@Component
public class When {
  /** A hospital's computer record does not begin earlier. */
  private static final Instant EARLIEST =
      LocalDate.of(1948, 7, 5).atStartOfDay(ZoneId.of("Europe/London")).toInstant();

  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Duration FAR_AHEAD = Duration.ofDays(3650);
  private final Clock clock;

  When(Clock clock) {
    this.clock = clock;
  }

  /** The time of the event: EVN-6 or EVN-2 as configured, else the other, else MSH-7. */
  public Instant happened(Inbound in) {
    var evn = in.message().segment("EVN");
    boolean recordedFirst = in.sender().effectiveField().equals("EVN-2");
    for (int field : recordedFirst ? new int[] {2, 6} : new int[] {6, 2})
      if (evn.field(field).present()) return possible(evn, field);
    return in.message().header().field(7).present()
        ? possible(in.message().header(), 7)
        : in.arrival().at();
  }

  /** PV1-44, else the time of the event. */
  public Instant admitted(Inbound in, Segment pv1) {
    return pv1.field(44).present() ? possible(pv1, 44) : happened(in);
  }

  /** PV1-45, else when the event was recorded. */
  public Instant discharged(Inbound in, Segment pv1) {
    if (pv1.field(45).present()) return possible(pv1, 45);
    var evn = in.message().segment("EVN");
    return evn.field(2).present() ? possible(evn, 2) : happened(in);
  }

  public Instant possible(Segment segment, int field) {
    return within(segment, field, AHEAD);
  }

  /** A time to come. */
  public Instant planned(Segment segment, int field) {
    return within(segment, field, FAR_AHEAD);
  }

  /** EVN-3, the planned time of the event, else its time. */
  public Instant planned(Inbound in) {
    var evn = in.message().segment("EVN");
    return evn.field(3).present() ? planned(evn, 3) : happened(in);
  }

  private Instant within(Segment segment, int field, Duration ahead) {
    var at = Times.instant(segment, field);
    if (!at.isBefore(EARLIEST) && at.isBefore(clock.instant().plus(ahead))) return at;
    var place = At.of(segment, field);
    throw new Problem.Wrong(
        ErrorCode.DATA_TYPE,
        place,
        place.words() + " cannot be right: " + segment.field(field).text() + ".");
  }
}
