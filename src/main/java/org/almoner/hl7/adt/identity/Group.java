package org.almoner.hl7.adt.identity;

import java.util.ArrayList;
import java.util.List;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;

/** One MRG with the PID before it and its PV1: the structures of A40, A44 and A45 repeat them. */
record Group(Segment pid, Segment mrg, Segment pv1) {
  /**
   * @throws Problem.Wrong when there is no MRG at all
   */
  static List<Group> of(Message message) {
    var groups = new ArrayList<Group>();
    var nothing = Segment.missing("PV1", message.delimiters());
    var pid = Segment.missing("PID", message.delimiters());
    var before = nothing;
    for (var segment : message.segments())
      switch (segment.name()) {
        case "PID" -> pid = segment;
        case "MRG" -> {
          groups.add(new Group(pid, segment, before));
          before = nothing;
        }
        case "PV1" -> before = attached(groups, segment) ? nothing : segment;
        default -> {}
      }
    if (groups.isEmpty())
      throw new Problem.Wrong(ErrorCode.SEGMENT_SEQUENCE, At.segment("MRG"), "MRG is missing.");
    return groups;
  }

  private static boolean attached(List<Group> groups, Segment pv1) {
    if (groups.isEmpty() || groups.getLast().pv1().present()) return false;
    var last = groups.removeLast();
    groups.add(new Group(last.pid(), last.mrg(), pv1));
    return true;
  }
}
