package org.almoner.patients.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which names are compared: upper case, no accents, letters only. The same as
 * patients.letters in the database, which a test holds together.
 */
public final class Letters {
  private Letters() {}

  public static String of(String name) {
    var latin = plain(name).replaceAll("[^A-Z]", "");
    return latin.isEmpty()
        ? name.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}0-9]", "")
        : latin;
  }

  /** Upper case without accents, everything else kept. */
  public static String plain(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) out.append(spelled(decomposed.charAt(i)));
    return out.toString().toUpperCase(Locale.ROOT);
  }

  private static String spelled(char c) {
    return switch (c) {
      case 'ß' -> "SS";
      case 'æ', 'Æ' -> "AE";
      case 'œ', 'Œ' -> "OE";
      case 'ø', 'Ø' -> "O";
      case 'ł', 'Ł' -> "L";
      case 'đ', 'Đ', 'ð', 'Ð' -> "D";
      case 'þ', 'Þ' -> "TH";
      case 'ħ', 'Ħ' -> "H";
      case 'ı' -> "I";
      default -> String.valueOf(c);
    };
  }
}
