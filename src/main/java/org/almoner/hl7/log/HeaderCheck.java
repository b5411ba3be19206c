package org.almoner.hl7.log;

import java.util.List;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Problem;
import org.springframework.stereotype.Component;

/** What a message must be before anything in it is believed. */
@Component
class HeaderCheck {
  private static final List<String> VERSIONS = List.of("2.3", "2.3.1", "2.4", "2.5", "2.5.1");
  private static final List<String> PROCESSING = List.of("P", "T", "D");

  private static final int LONGEST_ID = 199; // HL7 v2.7, MSH-10

  private final Handler handler;

  HeaderCheck(Handler handler) {
    this.handler = handler;
  }

  /**
   * @throws Problem.Wrong with what the answer must say
   */
  void check(Arrival arrival) {
    var message = arrival.message();
    if (!message.header().present())
      throw wrong(
          ErrorCode.SEGMENT_SEQUENCE, At.segment("MSH"), "The message does not begin with MSH.");
    understood(message);
    if (!arrival.sender().open())
      throw wrong(
          ErrorCode.UNSUPPORTED_MESSAGE,
          At.field("MSH", 3),
          "Messages of this sender are not taken. Ask the integration team to open the connection.");
    if (message.controlId().isEmpty())
      throw wrong(
          ErrorCode.REQUIRED_FIELD, At.field("MSH", 10), "MSH-10, the control id, is missing.");
    if (message.controlId().length() > LONGEST_ID)
      throw wrong(
          ErrorCode.DATA_TYPE,
          At.field("MSH", 10),
          "MSH-10, the control id, is longer than 199 characters.");
    noNul(message);
  }

  private void understood(Message message) {
    var type = message.type();
    if (type.isEmpty())
      throw wrong(
          ErrorCode.UNSUPPORTED_MESSAGE,
          At.field("MSH", 9),
          "MSH-9, the message type, is missing.");
    if (!VERSIONS.contains(message.version()))
      throw wrong(
          ErrorCode.UNSUPPORTED_VERSION,
          At.field("MSH", 12),
          "HL7 version \"" + message.version() + "\" is not taken. Send 2.3 to 2.5.1.");
    var processing = message.header().field(11).text();
    if (!processing.isEmpty() && !PROCESSING.contains(processing))
      throw wrong(
          ErrorCode.UNSUPPORTED_PROCESSING,
          At.field("MSH", 11),
          "Processing id \"" + processing + "\" is not known. Send P, T or D.");
    if (!handler.handlesType(type))
      throw wrong(
          ErrorCode.UNSUPPORTED_MESSAGE,
          At.field("MSH", 9),
          "Message type " + type + " is not taken by this system.");
    if (!handler.handles(type, message.trigger()))
      throw wrong(
          ErrorCode.UNSUPPORTED_EVENT,
          At.field("MSH", 9),
          "Event " + type + "^" + message.trigger() + " is not taken by this system.");
  }

  private static void noNul(Message message) {
    for (var segment : message.segments()) {
      if (segment.text().indexOf('\0') < 0) continue;
      int field = 1;
      while (segment.raw(field).indexOf('\0') < 0) field++;
      var at = At.of(segment, field);
      throw wrong(
          ErrorCode.DATA_TYPE, at, at.words() + " holds a NUL byte, which no HL7 text may hold.");
    }
  }

  private static Problem.Wrong wrong(ErrorCode code, At at, String message) {
    return new Problem.Wrong(code, at, message);
  }
}
