package org.almoner.patients.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almoner.platform.InvalidInput;

/** Comma-separated values as RFC 4180 has them: quotes may hold commas, quotes and line ends. */
final class Csv {
  private final String text;
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * @param line of the file on which the record begins
   */
  record Line(int line, List<String> values) {}

  /** Records of a UTF-8 file, blank lines left out. */
  static List<Line> read(byte[] file) {
    var csv = new Csv(decoded(file));
    var lines = new ArrayList<Line>();
    while (csv.at < csv.text.length()) {
      var record = csv.record();
      if (record.values().size() > 1 || !record.values().getFirst().isBlank()) lines.add(record);
    }
    return lines;
  }

  /** One value as it is written into a file; text that a spreadsheet would run is made harmless. */
  static String written(String value) {
    var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String decoded(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidInput(
          "file", "The file is not UTF-8 text. Save it as CSV UTF-8 and choose it again.");
    }
  }

  private Line record() {
    var from = line;
    var values = new ArrayList<String>();
    do {
      values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (skip(','));
    skip('\r');
    if (skip('\n')) line++;
    return new Line(from, values);
  }

  private boolean skip(char expected) {
    if (at >= text.length() || text.charAt(at) != expected) return false;
    at++;
    return true;
  }

  private String plain() {
    var from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
    return text.substring(from, at).strip();
  }

  private String quoted() {
    var from = line;
    var value = new StringBuilder();
    at++;
    while (at < text.length()) {
      var c = text.charAt(at++);
      if (c == '\n') line++;
      if (c != '"') value.append(c);
      else if (skip('"')) value.append('"');
      else {
        plain();
        return value.toString().strip();
      }
    }
    throw new InvalidInput(
        "file", "The quotation mark opened on line " + from + " is never closed.");
  }
}
