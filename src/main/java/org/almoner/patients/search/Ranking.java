package org.almoner.patients.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.PatientId;
import org.almoner.patients.search.Criteria.Guess;
import org.almoner.patients.search.Match.BornFit;
import org.almoner.patients.search.Match.NameFit;
import org.jspecify.annotations.Nullable;

/** Orders people by how well they fit, and remembers why. */
final class Ranking {
  private static final int FAMILY = 45;
  private static final int GIVEN = 30;
  private static final int BORN = 35;
  private static final int POSTCODE = 20;
  private static final int NUMBER = 60;
  private final Criteria criteria;
  private final List<Guess> guesses;
  private final Set<String> heard;
  private final Set<PatientId> numbered;
  private final Set<PatientId> atPlace;
  private final Map<String, Map<String, NameFit>> fits = new HashMap<>();

  /**
   * @param heard pairs of a typed name and one that sounds like it, with a space between
   */
  Ranking(Criteria criteria, Set<String> heard, Set<PatientId> numbered, Set<PatientId> atPlace) {
    this.criteria = criteria;
    guesses = criteria.guesses();
    this.heard = heard;
    this.numbered = numbered;
    this.atPlace = atPlace;
  }

  List<Match> of(Collection<Key> keys) {
    var best = new HashMap<PatientId, Match>();
    for (var key : keys)
      best.merge(key.patient(), match(key), (a, b) -> b.score() > a.score() ? b : a);
    return best.values().stream()
        .sorted(
            comparingInt(Match::score)
                .reversed()
                .thenComparing(comparing(m -> m.patient().value())))
        .toList();
  }

  private Match match(Key key) {
    if (!criteria.hasNames()) return score(key, NameFit.NOT_ASKED, NameFit.NOT_ASKED, false);
    Match best = null;
    for (var guess : guesses) {
      var match = match(key, guess);
      if (best == null || match.score() > best.score()) best = match;
    }
    return best == null ? score(key, NameFit.NOT_ASKED, NameFit.NOT_ASKED, false) : best;
  }

  private Match match(Key key, Guess guess) {
    var family = fit(guess.family(), key.family());
    var given = fit(guess.given(), key.given());
    if (!family.fits() && GivenNames.alike(guess.family(), key.family()))
      family = NameFit.SHORT_FORM;
    return score(key, family, given, guess.swapped() && !guess.family().isEmpty());
  }

  private NameFit fit(String typed, String name) {
    if (typed.isEmpty()) return NameFit.NOT_ASKED;
    return fits.computeIfAbsent(typed, _ -> new HashMap<>())
        .computeIfAbsent(name, n -> compared(typed, n));
  }

  private NameFit compared(String typed, String name) {
    if (typed.equals(name)) return NameFit.SAME;
    if (name.isEmpty()) return NameFit.DIFFERENT;
    if (typed.length() > 1 && name.startsWith(typed)) return NameFit.STARTS;
    boolean near = Math.abs(typed.length() - name.length()) <= 2;
    int distance = near ? Spelling.distance(typed, name) : 3;
    if (distance <= 1 && typed.length() > 2) return NameFit.LETTER;
    if (heard.contains(typed + " " + name)) return NameFit.SOUNDS;
    if (GivenNames.alike(typed, name)) return NameFit.SHORT_FORM;
    if (distance == 2 && Math.min(typed.length(), name.length()) > 4) return NameFit.TWO_LETTERS;
    if (typed.length() == 1 && name.startsWith(typed)) return NameFit.INITIAL;
    return NameFit.DIFFERENT;
  }

  private Match score(Key key, NameFit family, NameFit given, boolean swapped) {
    var born = born(key.born());
    var postcode = !criteria.postcode().isEmpty() && key.postcode().startsWith(criteria.postcode());
    var number = numbered.contains(key.patient());
    int most =
        (family == NameFit.NOT_ASKED ? 0 : FAMILY)
            + (given == NameFit.NOT_ASKED ? 0 : GIVEN)
            + (born == BornFit.NOT_ASKED ? 0 : BORN)
            + (criteria.postcode().isEmpty() ? 0 : POSTCODE)
            + (criteria.numbers().isEmpty() ? 0 : NUMBER)
            + (criteria.place().isEmpty() ? 0 : POSTCODE);
    int points =
        (family.percent * FAMILY + given.percent * GIVEN + born.percent * BORN) / 100
            + (postcode ? POSTCODE : 0)
            + (number ? NUMBER : 0)
            + (atPlace.contains(key.patient()) ? POSTCODE : 0)
            - (key.former() ? 3 : 0)
            - (swapped ? 2 : 0);
    int score = most == 0 ? 0 : Math.clamp(points * 100L / most, 0, 100);
    return new Match(
        key.patient(), score, family, given, born, key.former(), swapped, postcode, number);
  }

  private BornFit born(@Nullable LocalDate born) {
    if (criteria.born().isEmpty()) return BornFit.NOT_ASKED;
    if (born == null) return BornFit.DIFFERENT;
    var best = BornFit.DIFFERENT;
    for (var range : criteria.born()) {
      var fit = born(range, born);
      if (fit.percent > best.percent) best = fit;
    }
    return best;
  }

  private static BornFit born(BornRange range, LocalDate born) {
    if (range.holds(born)) return range.exact() ? BornFit.SAME : BornFit.WITHIN;
    if (!range.exact()) return BornFit.DIFFERENT;
    var typed = range.from();
    boolean year = typed.getYear() == born.getYear();
    boolean month = typed.getMonthValue() == born.getMonthValue();
    boolean day = typed.getDayOfMonth() == born.getDayOfMonth();
    if (year
        && typed.getMonthValue() == born.getDayOfMonth()
        && typed.getDayOfMonth() == born.getMonthValue()) return BornFit.SWAPPED;
    if (year && month || Math.abs(ChronoUnit.DAYS.between(typed, born)) <= 1)
      return BornFit.DAY_OUT;
    if (year && day) return BornFit.MONTH_OUT;
    if (month && day) return BornFit.YEAR_OUT;
    return BornFit.DIFFERENT;
  }
}
