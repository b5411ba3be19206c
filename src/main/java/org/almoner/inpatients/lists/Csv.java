package org.almoner.inpatients.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as comma-separated values (RFC 4180); no cell can be taken for a formula. */
final class Csv {
  private Csv() {}

  static String of(StayList list, List<StayLists.Line> lines) {
    var heads =
        Stream.concat(
            Stream.of("Place", "Patient", "Born", "NHS No."),
            list.columns().stream().map(StayList.Column::heading));
    var rows = new ArrayList<String>();
    rows.add(row(heads));
    for (var line : lines)
      rows.add(
          row(
              Stream.concat(
                  Stream.of(line.place(), line.name(), line.born(), line.nhs()),
                  line.cells().stream())));
    return String.join("\r\n", rows) + "\r\n";
  }

  private static String row(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(","));
  }

  /** A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
  private static String cell(String text) {
    var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
