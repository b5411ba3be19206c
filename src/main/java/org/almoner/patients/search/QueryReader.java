package org.almoner.patients.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.patients.Gender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands the one search box: numbers, a birth, a postcode, a place and names, in any order.
 */
@Component
class QueryReader {
  private static final Pattern NHS =
      Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)(?<![A-Z0-9])([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})(?![A-Z0-9])");
  private static final Pattern OUTWARD =
      Pattern.compile("(?i)(?<![A-Z0-9])([A-Z]{1,2}[0-9][A-Z0-9]?)(?![A-Z0-9])");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\b(?:(?:on|in|at) )?((?:ward|bay|bed|theatre) \\S+(?:,? (?:bay|bed) \\S+)*)");
  private static final Pattern GENDER = Pattern.compile("(?i)(?<!\\S)(male|female)(?!\\S)");
  private static final Pattern NUMBER = Pattern.compile("\\S*\\d\\S*");
  private final Clock clock;

  QueryReader(Clock clock) {
    this.clock = clock;
  }

  Criteria read(String typed) {
    var rest = new Rest(" " + typed.strip().replaceAll("\\s+", " ") + " ");
    var numbers = new ArrayList<String>();
    rest.takeAll(NHS, numbers);
    var place = rest.take(PLACE);
    var postcode = rest.take(POSTCODE);
    var birth = new BornReader(LocalDate.now(clock)).read(rest.text);
    rest.text = birth.rest();
    if (postcode.isEmpty()) postcode = rest.take(OUTWARD);
    rest.takeAll(NUMBER, numbers);
    var gender = rest.text.strip().contains(" ") ? rest.take(GENDER) : "";
    return names(
        typed,
        rest.text,
        birth.born(),
        compact(postcode),
        place,
        gender(gender),
        numbers.stream().map(QueryReader::compact).toList());
  }

  /** The search by field. */
  Criteria read(
      String surname,
      String given,
      String born,
      String gender,
      String postcode,
      String place,
      String number) {
    var birth = new BornReader(LocalDate.now(clock)).read(born);
    var typed =
        Stream.of(surname, given, born, words(gender(gender)), postcode, place, number)
            .filter(w -> !w.isBlank())
            .collect(Collectors.joining(" "))
            .strip()
            .replaceAll(" +", " ");
    return new Criteria(
        typed,
        surname.strip(),
        words(given),
        birth.born(),
        compact(postcode),
        place.strip(),
        gender(gender),
        number.isBlank() ? List.of() : List.of(compact(number)));
  }

  private static Criteria names(
      String typed,
      String rest,
      List<BornRange> born,
      String postcode,
      String place,
      @Nullable Gender gender,
      List<String> numbers) {
    int comma = rest.indexOf(',');
    var surname = comma < 0 ? "" : rest.substring(0, comma).strip();
    var words = words(comma < 0 ? rest : rest.substring(comma + 1));
    return new Criteria(typed.strip(), surname, words, born, postcode, place, gender, numbers);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s,;]+"))
        .filter(w -> !Letters.of(w).isEmpty())
        .limit(6)
        .toList();
  }

  /** By NHS code or by word; null for what is neither. */
  private static @Nullable Gender gender(String typed) {
    for (var gender : Gender.values())
      if (gender != Gender.NOT_KNOWN
          && (gender.code().equals(typed.strip())
              || gender.words().equalsIgnoreCase(typed.strip()))) return gender;
    return null;
  }

  private static String words(@Nullable Gender gender) {
    return gender == null ? "" : gender.words().toLowerCase(Locale.UK);
  }

  private static String compact(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    String take(Pattern pattern) {
      var found = pattern.matcher(text);
      if (!found.find()) return "";
      var what = found.groupCount() == 1 ? found.group(1) : found.group();
      text = text.substring(0, found.start()) + " " + text.substring(found.end());
      return what.strip();
    }

    void takeAll(Pattern pattern, List<String> into) {
      for (var found = pattern.matcher(text); found.find(); found = pattern.matcher(text)) {
        into.add(found.group());
        text = text.substring(0, found.start()) + " " + text.substring(found.end());
      }
    }
  }
}
