package org.almoner.hl7.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An HL7 v2 message, split into its lines and no further: what nobody asks for is never looked at.
 * Unknown segments and extra fields are kept and passed over.
 */
public final class Message {
  private final Delimiters delimiters;
  private final List<Segment> segments;

  private Message(Delimiters delimiters, List<Segment> segments) {
    this.delimiters = delimiters;
    this.segments = segments;
  }

  /** Reads any text; lines end with CR, LF or both. A text without MSH has an absent header. */
  public static Message read(String text) {
    int start = text.indexOf("MSH");
    var whole = start < 0 || !text.substring(0, start).isBlank() ? text : text.substring(start);
    var delimiters = whole.startsWith("MSH") ? Delimiters.of(line(whole, 0)) : Delimiters.USUAL;
    return new Message(delimiters, lines(whole, delimiters));
  }

  private static List<Segment> lines(String text, Delimiters delimiters) {
    var found = new ArrayList<Segment>();
    Map<String, Integer> counts = new HashMap<>();
    for (int start = 0; start < text.length(); ) {
      var line = line(text, start);
      start += line.length() + 1;
      if (line.isBlank()) continue;
      var name = name(line, delimiters);
      found.add(new Segment(name, line, counts.merge(name, 1, Integer::sum), delimiters));
    }
    return found;
  }

  private static String line(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') end++;
    return text.substring(start, end);
  }

  private static String name(String line, Delimiters delimiters) {
    int end = line.indexOf(delimiters.field());
    return (end < 0 ? line : line.substring(0, end)).strip();
  }

  public Delimiters delimiters() {
    return delimiters;
  }

  public List<Segment> segments() {
    return segments;
  }

  /** MSH, absent when the text does not begin with it. */
  public Segment header() {
    return !segments.isEmpty() && segments.getFirst().name().equals("MSH")
        ? segments.getFirst()
        : Segment.missing("MSH", delimiters);
  }

  /** The first segment of that name, absent when there is none. */
  public Segment segment(String name) {
    for (var segment : segments) if (segment.name().equals(name)) return segment;
    return Segment.missing(name, delimiters);
  }

  public List<Segment> all(String name) {
    return segments.stream().filter(s -> s.name().equals(name)).toList();
  }

  /** MSH-9.1, for instance ADT. */
  public String type() {
    return header().field(9).component(1);
  }

  /** MSH-9.2, for instance A01; the structure in MSH-9.3 is not looked at. */
  public String trigger() {
    return header().field(9).component(2);
  }

  public String controlId() {
    return header().field(10).whole();
  }

  public String version() {
    return header().field(12).component(1);
  }

  /** The text with every line ended by CR: the same message however its lines ended. */
  public String canonical() {
    var text = new StringBuilder();
    for (var segment : segments) text.append(segment.text()).append('\r');
    return text.toString();
  }
}
