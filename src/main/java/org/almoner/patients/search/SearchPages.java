package org.almoner.patients.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.CurrentLocations.Location;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientId;
import org.almoner.patients.search.Match.BornFit;
import org.almoner.patients.search.Match.NameFit;
import org.almoner.patients.search.People.Person;
import org.almoner.patients.search.SearchPage.Fields;
import org.almoner.patients.search.SearchPage.ResultRow;
import org.almoner.platform.Cui;
import org.almoner.platform.English;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what was found into words. */
@Component
class SearchPages {
  static final int ROWS = 20;
  private static final int WEAK = 45;
  private static final String CUT =
      "Too many people match: only %d of them are listed. Add a given name, date of birth or postcode.";
  private final People people;
  private final Recent recent;
  private final ObjectProvider<CurrentLocations> locations;
  private final SignedIn signedIn;
  private final Clock clock;

  SearchPages(
      People people,
      Recent recent,
      ObjectProvider<CurrentLocations> locations,
      SignedIn signedIn,
      Clock clock) {
    this.people = people;
    this.recent = recent;
    this.locations = locations;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * What the address asked for.
   *
   * @param href of the search without page and options
   * @param after the last row of the page before, as {@link #key}; "" on the first
   */
  record Asked(
      Criteria criteria, Fields fields, String href, boolean exactly, boolean weak, String after) {}

  SearchPage nothingTyped(Fields fields, String cut) {
    return new SearchPage(
        "",
        "Find a patient",
        "",
        null,
        null,
        cut.isEmpty() ? null : cut,
        List.of(),
        0,
        "",
        null,
        "",
        null,
        recent.mine(),
        registerHref(Criteria.nothing()),
        fields);
  }

  SearchPage of(Asked asked, PatientSearch.Found found, long millis) {
    var worth = found.matches().stream().filter(m -> asked.weak() || m.score() >= WEAK).toList();
    var page = worth.stream().filter(m -> after(m, asked.after())).limit(ROWS).toList();
    var details = people.byId(page.stream().map(Match::patient).toList(), found.people());
    var shown = page.stream().map(m -> details.get(m.patient())).filter(Objects::nonNull).toList();
    var places = places(shown.stream().map(Person::id).toList());
    var alike = asked.after().isEmpty() ? LookAlike.among(shown, places).orElse(null) : null;
    long exact = worth.stream().filter(SearchPages::exact).count();
    return new SearchPage(
        asked.criteria().typed(),
        title(worth.size(), found.capped()),
        about(asked.criteria(), exact, millis),
        notice(asked, worth, exact),
        asked.exactly() || exact == worth.size() ? null : asked.href() + "&exactly=true",
        found.capped() ? CUT.formatted(worth.size()) : null,
        rows(page, details, places, alike),
        found.matches().size() - worth.size(),
        asked.href() + "&weak=true",
        next(asked, worth, page),
        shown(worth, page),
        alike,
        recent.mine(),
        registerHref(asked.criteria()),
        asked.fields());
  }

  private String about(Criteria criteria, long exact, long millis) {
    var only =
        criteria.gender() == null
            ? ""
            : "Only " + criteria.gender().words().toLowerCase(Locale.UK) + " or not known. ";
    return only
        + "%d exact. Best match first. Searched local records in %d ms at %s."
            .formatted(exact, millis, Cui.exactTime(clock.instant()));
  }

  private static @Nullable String next(Asked asked, List<Match> worth, List<Match> page) {
    if (page.isEmpty() || page.getLast().equals(worth.getLast())) return null;
    return asked.href() + (asked.weak() ? "&weak=true" : "") + "&after=" + key(page.getLast());
  }

  private static String title(int number, boolean capped) {
    if (number == 0) return "No possible patients";
    return (capped ? "More than " : "") + English.count(number, "possible patient");
  }

  private static String shown(List<Match> worth, List<Match> page) {
    if (page.isEmpty()) return "";
    int first = worth.indexOf(page.getFirst()) + 1;
    return first + " to " + (first + page.size() - 1) + " of " + worth.size();
  }

  private static @Nullable String notice(Asked asked, List<Match> worth, long exact) {
    if (!asked.criteria().hasNames() || exact > 0 || worth.isEmpty()) return null;
    return "Nobody is spelt and born exactly so. These sound alike or differ by a letter, a day, a month or a year."
        + " Underlined parts match as they stand or by sound.";
  }

  private static boolean exact(Match match) {
    return !match.former()
        && (match.family() == NameFit.SAME || match.family() == NameFit.NOT_ASKED)
        && (match.given() == NameFit.SAME || match.given() == NameFit.NOT_ASKED)
        && (match.born() == BornFit.SAME
            || match.born() == BornFit.WITHIN
            || match.born() == BornFit.NOT_ASKED);
  }

  /**
   * A place in the list: score and id, so that the next page starts after this row whatever
   * changed.
   */
  private static String key(Match match) {
    return match.score() + "." + match.patient().value();
  }

  private static boolean after(Match match, String key) {
    if (!key.matches("\\d{1,3}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return true;
    int score = Integer.parseInt(key.substring(0, key.indexOf('.')));
    var id = java.util.UUID.fromString(key.substring(key.indexOf('.') + 1));
    return match.score() < score
        || match.score() == score && match.patient().value().compareTo(id) > 0;
  }

  private Map<PatientId, Location> places(java.util.Collection<PatientId> ids) {
    var all = new HashMap<PatientId, Location>();
    if (!ids.isEmpty()) locations.forEach(l -> all.putAll(l.of(ids)));
    return all;
  }

  private List<ResultRow> rows(
      List<Match> page,
      Map<PatientId, Person> details,
      Map<PatientId, Location> places,
      @Nullable LookAlike alike) {
    var rows = new java.util.ArrayList<ResultRow>();
    for (var match : page) {
      var person = details.get(match.patient());
      if (person == null) continue;
      int number = rows.size() + 1;
      boolean confusing = alike != null && (alike.first() == number || alike.second() == number);
      rows.add(row(match, person, places.get(match.patient()), confusing));
    }
    return rows;
  }

  private ResultRow row(Match match, Person person, @Nullable Location place, boolean confusing) {
    var today = LocalDate.now(clock);
    return new ResultRow(
        "/patients/" + person.id().value(),
        person.surname().toUpperCase(java.util.Locale.UK),
        person.given(),
        match.former() ? person.was().toUpperCase(java.util.Locale.UK) : "",
        match.family().fits() && !match.former(),
        match.given().fits(),
        match.born() == BornFit.SAME
            || match.born() == BornFit.WITHIN
            || match.born() == BornFit.SWAPPED,
        person.address(),
        (person.bornEstimated() ? "Approx " : "") + Words.date(person.born()),
        Words.age(person.born(), today),
        person.gender().words(),
        person.nhs() == null ? "Not recorded" : new NhsNumber(person.nhs()).spaced(),
        person.hospitalNumber(),
        Why.of(match),
        place == null ? "" : place.place(),
        place == null ? "" : place.since(),
        confusing,
        person.died(),
        person.sensitive());
  }

  private @Nullable String registerHref(Criteria criteria) {
    if (!signedIn.may("patients.register")) return null;
    var born =
        criteria.born().size() == 1 && criteria.born().getFirst().exact()
            ? criteria.born().getFirst().from().toString()
            : "";
    boolean comma = !criteria.surname().isEmpty();
    var words = criteria.words();
    var given = comma ? String.join(" ", words) : words.size() > 1 ? words.getFirst() : "";
    var surname = comma ? criteria.surname() : words.isEmpty() ? "" : words.getLast();
    return "/patients/new?surname="
        + encoded(surname)
        + "&given="
        + encoded(given)
        + "&born="
        + born
        + "&postcode="
        + encoded(criteria.postcode())
        + criteria.numbers().stream()
            .findFirst()
            .flatMap(NhsNumber::parse)
            .map(n -> "&nhs=" + n.digits())
            .orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
