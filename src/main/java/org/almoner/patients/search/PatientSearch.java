package org.almoner.patients.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.PatientId;
import org.almoner.patients.search.People.Person;
import org.almoner.platform.Reads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds people by whatever is known of them. */
@Service
public class PatientSearch {
  private static final String EXACT =
      """
      select id, survivor_id from patients.patient where hospital_number = ?
      union all select id, survivor_id from patients.patient where nhs_number = ? and survivor_id is null
      union all select id, survivor_id from patients.patient where nhs_number = ? and survivor_id is not null
      union all
      select p.id, p.survivor_id from patients.identifier i join patients.patient p on p.id = i.patient_id
      where i.value_n = ?
      limit 20
      """;
  private static final String SURVIVOR =
      """
      with recursive line as (
        select id, survivor_id from patients.patient where id = ?
        union all
        select p.id, p.survivor_id from line join patients.patient p on p.id = line.survivor_id
      )
      select id from line where survivor_id is null
      """;

  /** How many of those found first come with what the list shows of them. */
  private static final int SHOWN = 24;

  static final String FIND =
      "select f.patient_id, f.family_n, f.given_n, f.born as key_born, f.former, f.postcode_n, f.numbered, f.more,"
          + " array_to_string(f.heard, ',') as heard, d.* from "
          + Asking.SEARCH
          + " f left join lateral ("
          + People.ONE
          + " f.patient_id and f.place <= "
          + SHOWN
          + " offset 0) d on true";

  /** More than this is no list to choose from: the searcher is asked for one more fact. */
  static final int CAP = 200;

  private final QueryReader reader;
  private final SearchDatabase database;
  private final ObjectProvider<CurrentLocations> locations;

  PatientSearch(
      QueryReader reader, SearchDatabase database, ObjectProvider<CurrentLocations> locations) {
    this.reader = reader;
    this.database = database;
    this.locations = locations;
  }

  /**
   * @param matches the best first, at most {@link #CAP}
   * @param capped whether there may be more
   * @param people what the list shows of those found first
   */
  record Found(List<Match> matches, boolean capped, Map<PatientId, Person> people) {
    static final Found NOBODY = new Found(List.of(), false, Map.of());
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
  @Reads
  Optional<Exact> exact(Criteria criteria) {
    if (!criteria.onlyNumber()) return Optional.empty();
    var number = criteria.numbers().getFirst();
    var found =
        database
            .sql(EXACT)
            .params(number, number, number, number)
            .query((row, _) -> holder(row))
            .list();
    if (found.isEmpty()) return Optional.empty();
    boolean one = found.stream().map(Exact::survivor).distinct().count() == 1;
    return one
        ? found.stream()
            .filter(e -> !e.merged())
            .findFirst()
            .or(() -> Optional.of(found.getFirst()))
        : Optional.empty();
  }

  private Exact holder(ResultSet row) throws SQLException {
    var asked = new PatientId(row.getObject(1, UUID.class));
    var into = row.getObject(2, UUID.class);
    return new Exact(asked, into == null ? asked : survivor(into));
  }

  private PatientId survivor(UUID merged) {
    return new PatientId(database.sql(SURVIVOR).param(merged).query(UUID.class).single());
  }

  @Reads
  Found find(Criteria criteria, boolean exactly) {
    if (criteria.isEmpty()) return Found.NOBODY;
    var atPlace = atPlace(criteria);
    if (!criteria.place().isEmpty() && atPlace.isEmpty() && !criteria.hasNames())
      return Found.NOBODY;
    var answer = new Answer();
    database
        .sql(FIND)
        .params(new Asking(criteria, exactly, atPlace).parameters())
        .query(answer::take);
    var ranked =
        new Ranking(criteria, answer.heard, answer.numbered, atPlace)
            .of(answer.keys).stream().filter(m -> m.score() > 0).toList();
    return new Found(
        ranked.stream().limit(CAP).toList(), answer.more || ranked.size() > CAP, answer.people);
  }

  private Set<PatientId> atPlace(Criteria criteria) {
    var all = new LinkedHashSet<PatientId>();
    if (!criteria.place().isEmpty()) locations.forEach(l -> all.addAll(l.at(criteria.place())));
    return all;
  }

  /** The rows of one search, as they come. */
  private static final class Answer {
    private final List<Key> keys = new ArrayList<>();
    private final Set<PatientId> numbered = new HashSet<>();
    private final Map<PatientId, Person> people = new HashMap<>();
    private Set<String> heard = Set.of();
    private boolean more;

    void take(ResultSet row) throws SQLException {
      var key = key(row);
      keys.add(key);
      if (row.getBoolean("numbered")) numbered.add(key.patient());
      if (row.getObject("id") != null) people.putIfAbsent(key.patient(), People.person(row));
      more |= row.getBoolean("more");
      var pairs = row.getString("heard");
      if (pairs != null) heard = Set.of(pairs.split(","));
    }

    private static Key key(ResultSet row) throws SQLException {
      return new Key(
          new PatientId(row.getObject("patient_id", UUID.class)),
          row.getString("family_n"),
          row.getString("given_n"),
          row.getObject("key_born", LocalDate.class),
          row.getBoolean("former"),
          row.getString("postcode_n"));
    }
  }
}
