package org.almoner.hl7.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.hl7.message.Characters;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.web.ConsolePage.Piece;

/** The raw message line by line, with the fields that decided marked. */
final class RawLines {
  private static final int LONGEST_LINE = 2000;
  private static final int MOST_LINES = 200;

  private RawLines() {}

  /**
   * @param fields for instance "PV1-3"
   */
  static List<List<Piece>> of(byte[] raw, List<String> fields) {
    var message = Message.read(Characters.read(raw).text());
    Set<String> wanted = new HashSet<>(fields);
    var lines = new ArrayList<List<Piece>>();
    for (var segment : message.segments()) {
      if (lines.size() == MOST_LINES) {
        int rest = message.segments().size() - MOST_LINES;
        lines.add(List.of(new Piece("... and " + rest + " more segments", false)));
        break;
      }
      lines.add(line(segment, message.delimiters().field(), wanted));
    }
    return lines;
  }

  private static List<Piece> line(Segment segment, char delimiter, Set<String> wanted) {
    var pieces = new ArrayList<Piece>();
    var plain = new StringBuilder();
    int index = segment.name().equals("MSH") ? 1 : 0;
    for (var part : shortened(segment.text()).split("\\" + delimiter, -1)) {
      if (!pieces.isEmpty() || !plain.isEmpty()) plain.append(delimiter);
      if (wanted.contains(segment.name() + "-" + index) && !part.isEmpty()) {
        pieces.add(new Piece(plain.toString(), false));
        pieces.add(new Piece(part, true));
        plain.setLength(0);
      } else plain.append(part);
      index++;
    }
    pieces.add(new Piece(plain.toString(), false));
    return pieces;
  }

  private static String shortened(String text) {
    var visible = text.replace('\0', '\u2400');
    return visible.length() <= LONGEST_LINE
        ? visible
        : visible.substring(0, LONGEST_LINE)
            + " ... "
            + (visible.length() - LONGEST_LINE)
            + " more characters";
  }
}
