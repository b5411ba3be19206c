package org.almoner.patients.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.PatientId;
import org.almoner.patients.search.NameDictionary.Word;
import org.almoner.platform.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds people by whatever is known of them. */
@Service
public class PatientSearch {
  /** More than this is no list to choose from: the searcher is asked for one more fact. */
  static final int CAP = 200;

  private final QueryReader reader;
  private final NameDictionary dictionary;
  private final SearchDatabase database;
  private final ObjectProvider<CurrentLocations> locations;

  PatientSearch(
      QueryReader reader,
      NameDictionary dictionary,
      SearchDatabase database,
      ObjectProvider<CurrentLocations> locations) {
    this.reader = reader;
    this.dictionary = dictionary;
    this.database = database;
    this.locations = locations;
  }

  /**
   * @param matches the best first, at most {@link #CAP}
   * @param capped whether there may be more
   */
  record Found(List<Match> matches, boolean capped) {
    static final Found NOBODY = new Found(List.of(), false);
  }

  /**
   * @param asked the record that has the number
   * @param survivor the one it was merged into, or the same
   */
  record Exact(PatientId asked, PatientId survivor) {
    boolean merged() {
      return !asked.equals(survivor);
    }
  }

  Criteria read(String typed) {
    return reader.read(typed);
  }

  /** The one person with exactly this number, when nothing but a number was typed. */
  Optional<Exact> exact(Criteria criteria) {
    if (!criteria.onlyNumber()) return Optional.empty();
    var found =
        database
            .sql(
                """
                with recursive asked as (
                  select id, survivor_id from patients.patient where hospital_number = :number
                  union select id, survivor_id from patients.patient where nhs_number = :number and survivor_id is null
                  union select id, survivor_id from patients.patient where nhs_number = :number and survivor_id is not null
                  union select p.id, p.survivor_id from patients.identifier i join patients.patient p on p.id = i.patient_id
                        where i.value_n = :number
                ), line as (
                  select id as asked, id, survivor_id from asked
                  union all
                  select line.asked, p.id, p.survivor_id from line join patients.patient p on p.id = line.survivor_id
                )
                select asked, id from line where survivor_id is null
                order by asked <> id limit 3
                """)
            .param("number", criteria.numbers().getFirst())
            .query(
                (row, n) ->
                    new Exact(
                        new PatientId(row.getObject("asked", UUID.class)),
                        new PatientId(row.getObject("id", UUID.class))))
            .list();
    return found.stream().map(Exact::survivor).distinct().count() == 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  @Reads
  Found find(Criteria criteria, boolean exactly) {
    if (criteria.isEmpty()) return Found.NOBODY;
    var atPlace = atPlace(criteria);
    if (!criteria.place().isEmpty() && atPlace.isEmpty() && !criteria.hasNames())
      return Found.NOBODY;
    var like = exactly ? Map.<String, List<Word>>of() : dictionary.like(names(criteria));
    var probes = new Probes(criteria, like, atPlace);
    if (probes.isEmpty()) return Found.NOBODY;
    var more = new boolean[1];
    var keys =
        database
            .sql(probes.sql())
            .params(probes.params())
            .query(
                (row, n) -> {
                  more[0] |= row.getBoolean("more");
                  return key(row);
                })
            .list();
    var ranked =
        new Ranking(criteria, like, numbered(criteria), atPlace)
            .of(keys).stream().filter(m -> m.score() > 0).toList();
    return new Found(ranked.stream().limit(CAP).toList(), more[0] || ranked.size() > CAP);
  }

  private Set<PatientId> numbered(Criteria criteria) {
    if (criteria.numbers().isEmpty()) return Set.of();
    var probes = new Probes(criteria.onlyNumbers(), Map.of(), Set.of());
    return new HashSet<>(
        database
            .sql(probes.sql())
            .params(probes.params())
            .query((row, n) -> key(row).patient())
            .list());
  }

  private Set<PatientId> atPlace(Criteria criteria) {
    var all = new LinkedHashSet<PatientId>();
    if (!criteria.place().isEmpty()) locations.forEach(l -> all.addAll(l.at(criteria.place())));
    return all;
  }

  private static Set<String> names(Criteria criteria) {
    var names = new LinkedHashSet<String>();
    for (var guess : new ArrayList<>(criteria.guesses())) {
      if (!guess.family().isEmpty()) names.add(guess.family());
      if (!guess.given().isEmpty()) names.add(guess.given());
    }
    return names;
  }

  private static Key key(ResultSet row) throws SQLException {
    @Nullable LocalDate born = row.getObject("born", LocalDate.class);
    return new Key(
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("family_n"),
        row.getString("given_n"),
        born,
        row.getBoolean("former"),
        row.getString("postcode_n"));
  }
}
