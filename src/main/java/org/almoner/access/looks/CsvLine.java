package org.almoner.access.looks;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180) that no spreadsheet takes for a formula. */
final class CsvLine {
  private CsvLine() {}

  static String of(String... cells) {
    return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
