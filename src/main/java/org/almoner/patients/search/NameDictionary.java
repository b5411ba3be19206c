package org.almoner.patients.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Names that exist here and are spelt or sound like a typed one. */
@Repository
class NameDictionary {
  private static final int MOST = 24;
  private static final int SHORTEST = 3;
  private static final String LIKE =
      """
      select d.token, n.word, false as sounds
      from unnest(cast(:tokens as text[]), cast(:deletions as text[])) d (token, deletion)
      join patients.name_deletion n on n.deletion = d.deletion
      union all
      (select a.name, s.word, true from unnest(cast(:names as text[])) a (name)
       cross join lateral (
         select w.word from patients.name_word w
         where w.sound in (dmetaphone(a.name), dmetaphone_alt(a.name))
           and length(w.word) between length(a.name) - 4 and length(a.name) + 4
         order by levenshtein_less_equal(w.word, a.name, 3) limit 40) s)
      """;
  private final SearchDatabase database;

  NameDictionary(SearchDatabase database) {
    this.database = database;
  }

  /**
   * @param sounds alike, so that the distance does not matter so much
   */
  record Word(String word, boolean sounds, int distance) {}

  /** For each name the words like it, the likest first, itself among them. */
  Map<String, List<Word>> like(Set<String> names) {
    var asked = names.stream().filter(n -> n.length() >= SHORTEST).toList();
    var found = new HashMap<String, List<Word>>();
    names.forEach(n -> found.computeIfAbsent(n, x -> new ArrayList<>()).add(new Word(n, true, 0)));
    if (asked.isEmpty()) return found;
    var tokens = new ArrayList<String>();
    var deletions = new ArrayList<String>();
    for (var name : asked)
      for (var deletion : Spelling.deletions(name)) {
        tokens.add(name);
        deletions.add(deletion);
      }
    database
        .sql(LIKE)
        .param("tokens", tokens.toArray(String[]::new))
        .param("deletions", deletions.toArray(String[]::new))
        .param("names", asked.toArray(String[]::new))
        .query(
            row -> {
              var name = row.getString("token");
              var word = row.getString("word");
              found
                  .get(name)
                  .add(new Word(word, row.getBoolean("sounds"), Spelling.distance(name, word)));
            });
    found.replaceAll((name, words) -> best(words));
    return found;
  }

  private static List<Word> best(Collection<Word> words) {
    var seen = new HashMap<String, Word>();
    for (var word : words)
      seen.merge(
          word.word(), word, (a, b) -> new Word(a.word(), a.sounds() || b.sounds(), a.distance()));
    return seen.values().stream()
        .filter(w -> w.sounds() || w.distance() <= 2)
        .sorted(
            Comparator.<Word>comparingInt(w -> w.distance() * 2 - (w.sounds() ? 1 : 0))
                .thenComparing(Word::word))
        .limit(MOST)
        .toList();
  }

  static Set<String> words(Collection<Word> words) {
    var all = new LinkedHashSet<String>();
    words.forEach(w -> all.add(w.word()));
    return all;
  }
}
