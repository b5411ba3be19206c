package org.almoner.patients.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds a date of birth, whole or in part, in what somebody typed: 12/3/48, 12 Mar 1948, Mar 1948,
 * 1948.
 */
final class BornReader {
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String MONTH = "((?:" + MONTHS + ")[a-z]*)";
  private static final String YEAR = "(\\d{4}|\\d{2})";
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
  private final LocalDate today;
  private final List<Shape> shapes =
      List.of(
          shape("(\\d{4})-(\\d{1,2})-(\\d{1,2})", m -> day(m.group(3), m.group(2), m.group(1))),
          shape(
              "(\\d{1,2})[/.-](\\d{1,2})[/.-]" + YEAR,
              m -> day(m.group(1), m.group(2), m.group(3))),
          shape("(\\d{2})(\\d{2})(\\d{4})", m -> day(m.group(1), m.group(2), m.group(3))),
          shape(
              "(\\d{1,2})(?:st|nd|rd|th)?[ /.-]?" + MONTH + "[ /.,-]*" + YEAR,
              m -> day(m.group(1), number(m.group(2)), m.group(3))),
          shape(MONTH + "[ /.-]" + YEAR, m -> month(number(m.group(1)), m.group(2))),
          shape("(\\d{1,2})[/.-](\\d{4})", m -> month(m.group(1), m.group(2))),
          shape("(\\d{4})", m -> year(m.group(1))));

  BornReader(LocalDate today) {
    this.today = today;
  }

  /**
   * @param born the days it may mean; empty when nothing there is a date
   * @param rest what was typed without the date
   */
  record Read(List<BornRange> born, String rest) {}

  Read read(String typed) {
    for (var shape : shapes) {
      var found = shape.pattern.matcher(typed);
      while (found.find()) {
        var born = shape.meaning.apply(found.toMatchResult());
        if (!born.isEmpty())
          return new Read(
              born, typed.substring(0, found.start()) + " " + typed.substring(found.end()));
      }
    }
    return new Read(List.of(), typed);
  }

  private record Shape(Pattern pattern, Function<MatchResult, List<BornRange>> meaning) {}

  private static Shape shape(String regex, Function<MatchResult, List<BornRange>> meaning) {
    return new Shape(COMPILED.computeIfAbsent(regex, BornReader::word), meaning);
  }

  private static Pattern word(String regex) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + regex + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  }

  private List<BornRange> day(String day, String month, String year) {
    return each(
        year, y -> BornRange.day(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day))));
  }

  private List<BornRange> month(String month, String year) {
    return each(year, y -> BornRange.month(y, Integer.parseInt(month)));
  }

  private List<BornRange> year(String year) {
    return each(year, BornRange::year);
  }

  /** Two digits may be this century or the last; nobody is born tomorrow. */
  private List<BornRange> each(String year, Function<Integer, BornRange> range) {
    var found = new ArrayList<BornRange>();
    int typed = Integer.parseInt(year);
    for (int y : year.length() == 4 ? List.of(typed) : List.of(1900 + typed, 2000 + typed)) {
      try {
        if (y >= today.getYear() - 130 && !range.apply(y).from().isAfter(today))
          found.add(range.apply(y));
      } catch (DateTimeException e) {
        return List.of();
      }
    }
    return found;
  }

  private static String number(String month) {
    var first = month.substring(0, 3).toLowerCase(Locale.ROOT);
    return String.valueOf(List.of(MONTHS.split("\\|")).indexOf(first) + 1);
  }
}
