package org.almoner.terminology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One list as its file has it: a line with the source, a line with the columns, then a code a line.
 */
record CodeList(String source, List<Code> codes, Map<String, Code> byCode) {
  private static final String COLUMNS = "code|words|selectable|from|to|becomes";

  static CodeList read(CodeSet set) {
    var name = "/terminology/" + set.slug() + ".csv";
    try (var file = CodeList.class.getResourceAsStream(name)) {
      if (file == null) throw new IllegalStateException("There is no " + name);
      var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return parse(name, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CodeList parse(String name, List<String> lines) {
    if (lines.size() < 3 || !lines.get(0).startsWith("# ") || !lines.get(1).equals(COLUMNS))
      throw new IllegalStateException(name + " must begin with its source and its columns");
    var codes = new ArrayList<Code>();
    for (int i = 2; i < lines.size(); i++) codes.add(code(name, i + 1, lines.get(i)));
    var byCode = new LinkedHashMap<String, Code>();
    for (var code : codes)
      if (byCode.put(code.code(), code) != null)
        throw new IllegalStateException(name + " has " + code.code() + " twice");
    return new CodeList(lines.get(0).substring(2), List.copyOf(codes), byCode);
  }

  private static Code code(String name, int number, String line) {
    var cells = line.split("\\|", -1);
    if (cells.length != 6)
      throw new IllegalStateException(
          "%s line %d has %d cells".formatted(name, number, cells.length));
    return new Code(
        cells[0],
        cells[1],
        cells[2].equals("yes"),
        date(cells[3]),
        date(cells[4]),
        cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" ")));
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
