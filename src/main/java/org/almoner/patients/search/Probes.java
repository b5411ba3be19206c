package org.almoner.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.patients.PatientId;
import org.almoner.patients.search.Criteria.Guess;
import org.almoner.patients.search.NameDictionary.Word;

/**
 * The statement that collects everybody worth ranking: a few bounded index lookups, one for each
 * way the words may be meant. Never a scan of patients.
 */
final class Probes {
  /** Highest code point: sorts after every name that starts with the same letters. */
  private static final String LAST = "\uDBFF\uDFFF";

  /** How many of one name are collected. */
  private static final int NAMED = 60;

  private static final String KEYS = "select patient_id from patients.search_key where ";
  private final List<String> parts = new ArrayList<>();

  /** The parts that hold everybody who fits, as far as they go, with how far that is. */
  private final Map<Integer, Integer> whole = new LinkedHashMap<>();

  private final Map<String, Object> params = new HashMap<>();
  private final Criteria criteria;

  Probes(Criteria criteria, Map<String, List<Word>> like, Set<PatientId> atPlace) {
    this.criteria = criteria;
    numbers();
    for (var guess : criteria.guesses()) names(guess, like);
    if (criteria.hasNames()) births(like);
    else bornOnly();
    postcode();
    if (!atPlace.isEmpty())
      part("select * from unnest(" + param(ids(atPlace)) + ") id", 300, !criteria.hasNames());
  }

  Map<String, Object> params() {
    return params;
  }

  /** Each row also says whether there may be more people who fit than were collected. */
  String sql() {
    return """
        with found (part, patient_id) as materialized (%s)
        select k.patient_id, k.family_n, k.given_n, k.born, k.former, coalesce(a.postcode_n, '') as postcode_n,
          (select coalesce(bool_or(%s), false) from (select part, count(*) as n from found group by part) size) as more
        from (select distinct patient_id from found) hit
        cross join lateral (select * from patients.search_key s where s.patient_id = hit.patient_id offset 0) k
        left join lateral (
          select postcode_n from patients.address a
          where a.patient_id = k.patient_id and a.kind = 'HOME' and a.to_date is null and a.in_error = ''
            and not a.sensitive and not exists (select from patients.patient p where p.id = a.patient_id and p.sensitive)
          limit 1
        ) a on %s
        where %s
        """
        .formatted(
            String.join("\nunion all\n", parts),
            full(),
            !criteria.postcode().isEmpty(),
            gender("hit.patient_id"));
  }

  private String full() {
    return whole.isEmpty()
        ? "false"
        : whole.entrySet().stream()
            .map(e -> "part = " + e.getKey() + " and n >= " + e.getValue())
            .collect(Collectors.joining(" or "));
  }

  private String gender(String patient) {
    if (criteria.gender() == null) return "true";
    return "exists (select from patients.patient p where p.id = "
        + patient
        + " and p.gender in ('X', "
        + param(criteria.gender().code())
        + "))";
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  private void numbers() {
    if (criteria.numbers().isEmpty()) return;
    var numbers = param(criteria.numbers().toArray(String[]::new));
    part(
        "select coalesce(survivor_id, id) from patients.patient where hospital_number = any ("
            + numbers
            + ")",
        20);
    part(
        "select coalesce(survivor_id, id) from patients.patient where nhs_number = any ("
            + numbers
            + ")"
            + " and survivor_id is null",
        20);
    part(
        "select coalesce(survivor_id, id) from patients.patient where nhs_number = any ("
            + numbers
            + ")"
            + " and survivor_id is not null",
        20);
    part("select patient_id from patients.identifier where value_n = any (" + numbers + ")", 20);
  }

  private void names(Guess guess, Map<String, List<Word>> like) {
    var born = bornFilter();
    var named =
        KEYS
            + starts("family_n", guess.family())
            + " and "
            + starts("given_n", guess.given())
            + born
            + " and "
            + gender("search_key.patient_id");
    var order =
        " order by " + (guess.family().isEmpty() ? "given_n, family_n" : "family_n, given_n");
    boolean more = exactBirth() || !criteria.postcode().isEmpty() || !criteria.place().isEmpty();
    part(named + order, NAMED, !more);
    if (!criteria.postcode().isEmpty()) part(named + inPostcode() + order, NAMED, !exactBirth());
    var families = words(guess.family(), like);
    var givens = words(guess.given(), like);
    if (!guess.given().isEmpty()) givens.addAll(GivenNames.of(guess.given()));
    if (families.size() > 1 || givens.size() > 1) alike(guess, families, givens, born);
  }

  /** Each word by itself, so that a common name leaves room for a rare one. */
  private void alike(Guess guess, Set<String> families, Set<String> givens, String born) {
    if (guess.family().isEmpty()) {
      each("given_n", givens, born, "family_n", 20);
    } else if (guess.given().isEmpty()) {
      each("family_n", families, born, "given_n", 20);
    } else {
      each(
          "family_n", families, " and given_n = any (" + array(givens) + ")" + born, "given_n", 40);
      each("family_n", families, " and " + starts("given_n", guess.given()) + born, "given_n", 20);
    }
  }

  private void each(String column, Set<String> words, String and, String order, int limit) {
    part(
        "select k.patient_id from unnest("
            + array(words)
            + ") word cross join lateral (select patient_id from patients.search_key where "
            + column
            + " = word collate \"C\""
            + and
            + " order by "
            + order
            + " limit "
            + limit
            + ") k",
        400);
  }

  /** People born on a day close to the typed one whose name is close too. */
  private void births(Map<String, List<Word>> like) {
    var near = new LinkedHashSet<LocalDate>();
    for (var range : criteria.born()) {
      if (!range.exact()) continue;
      part(KEYS + "born = cast(" + param(range.from().toString()) + " as date)", 300);
      near.addAll(range.nearby());
    }
    if (near.isEmpty()) return;
    var families = new LinkedHashSet<String>();
    for (var guess : criteria.guesses()) families.addAll(words(guess.family(), like));
    var days = near.stream().map(LocalDate::toString).toArray(String[]::new);
    part(
        KEYS
            + "born = any (cast("
            + param(days)
            + " as date[])) and family_n = any ("
            + array(families)
            + ")",
        150);
  }

  private void bornOnly() {
    for (var range : criteria.born())
      part(
          KEYS
              + bornIn(range)
              + (criteria.postcode().isEmpty() ? "" : inPostcode())
              + " and "
              + gender("search_key.patient_id"),
          300,
          true);
  }

  private void postcode() {
    if (criteria.postcode().isEmpty()) return;
    part(
        "select patient_id from patients.address a where to_date is null and in_error = '' and not sensitive"
            + " and not exists (select from patients.patient p where p.id = a.patient_id and p.sensitive) and "
            + starts("postcode_n", criteria.postcode())
            + " and "
            + gender("a.patient_id"),
        300,
        !criteria.hasNames() && criteria.born().isEmpty());
  }

  private String inPostcode() {
    return " and exists (select from patients.address a where a.patient_id = search_key.patient_id and a.to_date is null"
        + " and a.in_error = '' and not a.sensitive and "
        + starts("a.postcode_n", criteria.postcode())
        + ")";
  }

  /**
   * A month or a year is too much to look through: it narrows the names. A day is looked up by
   * itself.
   */
  private String bornFilter() {
    if (criteria.born().isEmpty() || exactBirth()) return "";
    return " and " + bornIn(criteria.born().getFirst());
  }

  private boolean exactBirth() {
    return !criteria.born().isEmpty() && criteria.born().getFirst().exact();
  }

  private String bornIn(BornRange range) {
    return "born between cast("
        + param(range.from().toString())
        + " as date) and cast("
        + param(range.to().toString())
        + " as date)";
  }

  private String starts(String column, String with) {
    if (with.isEmpty()) return "true";
    if (with.length() < 3 && column.equals("family_n")) return column + " = " + param(with);
    return column + " >= " + param(with) + " and " + column + " < " + param(with + LAST);
  }

  private static Set<String> words(String name, Map<String, List<Word>> like) {
    return name.isEmpty()
        ? new LinkedHashSet<>()
        : NameDictionary.words(like.getOrDefault(name, List.of(new Word(name, true, 0))));
  }

  private void part(String select, int limit) {
    part(select, limit, false);
  }

  private void part(String select, int limit, boolean everybody) {
    if (everybody) whole.put(parts.size(), limit);
    parts.add("select %d, h.* from (%s limit %d) h".formatted(parts.size(), select, limit));
  }

  private String array(Collection<String> words) {
    return param(words.toArray(String[]::new));
  }

  private static UUID[] ids(Set<PatientId> patients) {
    return patients.stream().map(PatientId::value).toArray(UUID[]::new);
  }

  private String param(Object value) {
    var name = "p" + params.size();
    params.put(name, value);
    return ":" + name;
  }
}
