package org.almoner.patients.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.almoner.patients.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param surname what stands before a comma, or was typed as surname; "" when not said which is
 *     which
 * @param words names in the order typed, without the surname
 * @param born the days that may be meant; empty when none
 * @param postcode in capitals without spaces, whole or its first part; "" when none
 * @param place "ward 8"; "" when none
 * @param gender people of another are left out, those of whom it is not known are not; null for all
 * @param numbers NHS, hospital and other numbers, in capitals, letters and digits only
 */
public record Criteria(
    String typed,
    String surname,
    List<String> words,
    List<BornRange> born,
    String postcode,
    String place,
    @Nullable Gender gender,
    List<String> numbers) {

  static Criteria nothing() {
    return new Criteria("", "", List.of(), List.of(), "", "", null, List.of());
  }

  public boolean isEmpty() {
    return !hasNames()
        && born.isEmpty()
        && postcode.isEmpty()
        && place.isEmpty()
        && numbers.isEmpty();
  }

  public boolean hasNames() {
    return !surname.isEmpty() || !words.isEmpty();
  }

  /** Only a number: the one search that may open a record by itself. */
  boolean onlyNumber() {
    return numbers.size() == 1
        && !hasNames()
        && born.isEmpty()
        && postcode.isEmpty()
        && place.isEmpty();
  }

  /** Which part may be surname and which given name, the likeliest first. */
  List<Guess> guesses() {
    var all = new LinkedHashSet<Guess>();
    if (!surname.isEmpty()) {
      forms(surname).forEach(f -> all.add(new Guess(f, first(words), false)));
      if (!words.isEmpty()) all.add(new Guess(first(words), Letters.of(surname), true));
    } else {
      guess(all);
    }
    all.removeIf(g -> g.family().isEmpty() && g.given().isEmpty());
    return all.stream().limit(8).toList();
  }

  private void guess(Set<Guess> all) {
    int n = words.size();
    for (int k = 1; k < n; k++) {
      for (var family : forms(String.join(" ", words.subList(0, k))))
        all.add(new Guess(family, Letters.of(words.get(k)), false));
      for (var family : forms(String.join(" ", words.subList(k, n))))
        all.add(new Guess(family, Letters.of(words.getFirst()), true));
    }
    forms(String.join(" ", words)).forEach(f -> all.add(new Guess(f, "", false)));
    if (n == 1) all.add(new Guess("", Letters.of(words.getFirst()), true));
  }

  /** Names that were typed as one. */
  Set<String> spoken() {
    var all = new LinkedHashSet<>(forms(surname));
    words.forEach(w -> all.addAll(forms(w)));
    return all;
  }

  private static List<String> forms(String family) {
    var forms = new ArrayList<String>();
    forms.add(Letters.of(family));
    if (family.contains("-"))
      for (var part : family.split("-")) if (part.length() > 2) forms.add(Letters.of(part));
    return forms;
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : Letters.of(words.getFirst());
  }

  /**
   * @param swapped the given name stands before the surname
   */
  record Guess(String family, String given, boolean swapped) {}
}
