package org.almoner.patients.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a fact that two people are compared by.
 *
 * @param differs whether it is not so of the other
 */
public record Part(String text, boolean differs) {
  /**
   * The pieces of a fact: the letters of one word, or the words, figures and groups of several,
   * that the other's has not in the same place.
   */
  static List<Part> of(String fact, String other) {
    if (fact.equals(other)) return List.of(new Part(fact, false));
    var mine = fact.split("(?<=[ -])|(?=[ -])");
    var theirs = other.split("(?<=[ -])|(?=[ -])");
    if (mine.length != theirs.length) return List.of(new Part(fact, true));
    return mine.length == 1 ? letters(fact, other) : words(mine, theirs);
  }

  private static List<Part> words(String[] mine, String[] theirs) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < mine.length; i++) parts.add(new Part(mine[i], !mine[i].equals(theirs[i])));
    return parts;
  }

  /** Everything between the letters that both begin with and those that both end with. */
  private static List<Part> letters(String fact, String other) {
    int shorter = Math.min(fact.length(), other.length());
    int from = 0;
    while (from < shorter && fact.charAt(from) == other.charAt(from)) from++;
    int end = 0;
    while (end < shorter - from
        && fact.charAt(fact.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
    var parts = new ArrayList<Part>();
    add(parts, fact.substring(0, from), false);
    add(parts, fact.substring(from, fact.length() - end), true);
    add(parts, fact.substring(fact.length() - end), false);
    return parts;
  }

  private static void add(List<Part> parts, String text, boolean differs) {
    if (!text.isEmpty()) parts.add(new Part(text, differs));
  }
}
