package org.almoner.organisation.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.platform.InvalidInput;

/**
 * Comma-separated values as RFC 4180 has them: quotes, doubled quotes, line breaks within quotes.
 */
final class Csv {
  /**
   * A line of the file.
   *
   * @param number of the line on which it begins, the heading being 1
   */
  record Line(int number, Map<String, String> cells) {
    String at(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  private final String text;
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The lines under the heading; the columns may stand in any order. */
  static List<Line> read(String text, List<String> columns) {
    var csv = new Csv(text);
    var heading =
        csv.cells().stream().map(h -> h.strip().toLowerCase(Locale.UK).replace(' ', '_')).toList();
    var missing = columns.stream().filter(c -> !heading.contains(c)).toList();
    if (!missing.isEmpty())
      throw new InvalidInput(
          "text",
          "Line 1 has no column "
              + String.join(", ", missing)
              + ". Columns: "
              + String.join(", ", columns)
              + ".");
    var lines = new ArrayList<Line>();
    while (csv.at < csv.text.length()) {
      int number = csv.line;
      var cells = csv.cells();
      if (cells.size() == 1 && cells.getFirst().isBlank()) continue;
      lines.add(new Line(number, named(heading, cells)));
    }
    return lines;
  }

  private static Map<String, String> named(List<String> heading, List<String> cells) {
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < heading.size(); i++)
      named.put(heading.get(i), i < cells.size() ? cells.get(i) : "");
    return named;
  }

  private List<String> cells() {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n') line++;
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (at < text.length() && text.charAt(at) == '"') cell.append(text.charAt(at++));
        else quoted = false;
      } else if (c == '"') quoted = true;
      else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') break;
      else if (c != '\r') cell.append(c);
    }
    cells.add(cell.toString());
    return cells;
  }
}
