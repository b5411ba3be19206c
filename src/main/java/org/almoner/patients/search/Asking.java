package org.almoner.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.PatientId;

/**
 * What the database is asked for: each way in which the words may be meant, what a misspelt name
 * shares with the right one, and the days that are near a typed one. In the order of the parameters
 * of patients.search.
 */
final class Asking {
  /** A shorter name is like too many, a longer one is no name. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 60;
  static final String SEARCH =
      "patients.search(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),"
          + " cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as date[]), cast(? as date[]),"
          + " cast(? as date[]), ?, ?, cast(? as uuid[]))";
  private final Criteria criteria;
  private final List<Criteria.Guess> guesses;
  private final List<Object> parameters = new ArrayList<>();

  /**
   * @param exactly only names as they stand, not what is like them
   */
  Asking(Criteria criteria, boolean exactly, Set<PatientId> atPlace) {
    this.criteria = criteria;
    guesses = criteria.guesses();
    add(criteria.numbers());
    add(guesses.stream().map(Criteria.Guess::family).toList());
    add(guesses.stream().map(Criteria.Guess::given).toList());
    forms();
    spellings(exactly);
    births();
    parameters.add(criteria.postcode());
    parameters.add(criteria.gender() == null ? "" : criteria.gender().code());
    parameters.add(atPlace.stream().map(PatientId::value).toArray(UUID[]::new));
  }

  List<Object> parameters() {
    return parameters;
  }

  private void forms() {
    var of = new ArrayList<String>();
    var forms = new ArrayList<String>();
    for (var given : distinct(guesses.stream().map(Criteria.Guess::given).toList()))
      for (var form : GivenNames.of(given)) {
        of.add(given);
        forms.add(form);
      }
    add(of);
    add(forms);
  }

  /** Words run together are compared by their letters alone: long words sound alike too easily. */
  private void spellings(boolean exactly) {
    var names = new LinkedHashSet<String>();
    for (var guess : guesses) {
      names.add(guess.family());
      names.add(guess.given());
    }
    names.removeIf(n -> exactly || n.length() < SHORTEST || n.length() > LONGEST);
    var of = new ArrayList<String>();
    var deletions = new ArrayList<String>();
    for (var name : names)
      for (var deletion : Spelling.deletions(name)) {
        of.add(name);
        deletions.add(deletion);
      }
    add(of);
    add(deletions);
    names.retainAll(criteria.spoken());
    add(names);
  }

  private void births() {
    var near = new LinkedHashSet<LocalDate>();
    for (var range : criteria.born()) near.addAll(range.nearby());
    add(criteria.born().stream().map(r -> r.from().toString()).toList());
    add(criteria.born().stream().map(r -> r.to().toString()).toList());
    add(near.stream().map(LocalDate::toString).toList());
  }

  private static Set<String> distinct(Collection<String> names) {
    return new LinkedHashSet<>(names);
  }

  private void add(Collection<String> values) {
    parameters.add(values.toArray(String[]::new));
  }
}
