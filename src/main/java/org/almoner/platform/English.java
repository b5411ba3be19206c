package org.almoner.platform;

import java.util.Locale;

/** Counts and articles as a person writes them: 1 night, 2 nights, an admission. */
public final class English {
  private static final String VOWELS = "aeiou";

  private English() {}

  /** 1 night, 2 nights, 1,204 rows. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /** 1 entry, 2 entries. */
  public static String count(long number, String one, String many) {
    return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
  }

  /** A thing with its article, for instance "an administrative category". */
  public static String a(String thing) {
    var vowel = !thing.isEmpty() && VOWELS.indexOf(Character.toLowerCase(thing.charAt(0))) >= 0;
    return (vowel ? "an " : "a ") + thing;
  }
}
