package org.almoner.patients.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** How far two spellings are apart. */
public final class Spelling {
  private Spelling() {}

  /** The word and each of it with one letter left out: what it shares with a misspelt twin. */
  public static Set<String> deletions(String word) {
    var all = new LinkedHashSet<String>();
    all.add(word);
    for (int i = 0; i < word.length(); i++) all.add(word.substring(0, i) + word.substring(i + 1));
    return all;
  }

  /** Letters to insert, drop, change or swap with a neighbour (optimal string alignment). */
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) now[j] = Math.min(now[j], before[j - 2] + 1);
      }
      before = last;
      last = now;
    }
    return last[b.length()];
  }
}
