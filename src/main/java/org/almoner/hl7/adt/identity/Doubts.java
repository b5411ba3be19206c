package org.almoner.hl7.adt.identity;

import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.springframework.stereotype.Component;

/** What a sender thinks about records, and a person decides: A24 link, A37 unlink, A29 delete. */
@Component
public class Doubts {
  private final Identify identify;

  Doubts(Identify identify) {
    this.identify = identify;
  }

  /** A24: two records are one person's. */
  public void link(Inbound in) {
    if (two(in)) {
      in.note(
          "The sender links this record with another. Compare them, and merge if it is one person.");
      in.changed("Link", null, "listed for a person to compare", "PID-3");
    }
  }

  /** A37: two records are not one person's after all. */
  public void unlink(Inbound in) {
    if (two(in)) {
      in.changed("Link", "none here", "none", "PID-3");
      return;
    }
    in.note(
        "The sender says that these numbers are of two people. Here they are one record: look whether a merge must be undone.");
    in.changed("Link", null, "listed for a person to look at", "PID-3");
  }

  /** Whether the two PIDs are two records here. */
  private boolean two(Inbound in) {
    var pids = in.message().all("PID");
    if (pids.size() < 2)
      throw new Problem.Wrong(
          ErrorCode.SEGMENT_SEQUENCE,
          At.segment("PID"),
          in.message().trigger() + " needs PID of two patients.");
    var one = identify.require(in, pids.get(0));
    var other = identify.require(in, pids.get(1));
    in.about(one.value());
    return !one.equals(other);
  }

  /** A29: no record is ever deleted here. */
  public void delete(Inbound in) {
    in.about(identify.require(in, in.message().segment("PID")).value());
    throw new Problem.Waits(
        ErrorCode.INTERNAL,
        At.field("MSH", 9),
        "Records are not deleted here. A person decides whether this one was made in error.",
        Wait.PERSON);
  }
}
