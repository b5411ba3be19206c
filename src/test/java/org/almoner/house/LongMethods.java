package org.almoner.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds methods of more than 30 lines, by the formatter's own indentation. */
final class LongMethods {
  private static final int LIMIT = 30;
  private static final Pattern OPENS =
      Pattern.compile(
          "^( {2}| {4})(?!(?:class|record|enum|interface|sealed|return|if|for|while|switch|try)\\b)[\\w@<].*\\{$|^( {2}| {4}) {4}.*\\) (?:throws .*)?\\{$");

  private LongMethods() {}

  static List<String> in(Path file, List<String> lines) {
    var found = new ArrayList<String>();
    for (int start = 0; start < lines.size(); start++) {
      var line = lines.get(start);
      if (!OPENS.matcher(line).matches() || !line.contains("(") || line.contains("->")) continue;
      var close = " ".repeat(line.indexOf(line.strip())) + "}";
      int end = start + 1;
      while (end < lines.size() && !lines.get(end).equals(close)) end++;
      if (end < lines.size() && end - start - 1 > LIMIT)
        found.add(file + ":" + (start + 1) + " has " + (end - start - 1) + " lines");
    }
    return found;
  }
}
