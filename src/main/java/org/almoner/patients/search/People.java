package org.almoner.patients.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The details that the list of results shows. */
@Repository
class People {
  private final SearchDatabase database;

  People(SearchDatabase database) {
    this.database = database;
  }

  /**
   * @param was other surnames, the newest first; "" when none
   * @param address "" when none, withheld in a sensitive record
   * @param familySound double metaphone of the surname
   */
  record Person(
      PatientId id,
      String surname,
      String given,
      @Nullable LocalDate born,
      boolean bornEstimated,
      Gender gender,
      @Nullable String nhs,
      String hospitalNumber,
      boolean died,
      boolean sensitive,
      String was,
      String address,
      String postcode,
      String familySound,
      String givenSound) {}

  /** Statement for one person, whose id follows. */
  static final String ONE =
      """
      select p.id, p.surname, p.given, p.born, p.born_estimated, p.gender, p.nhs_number, p.hospital_number,
        p.died_at is not null as died, p.sensitive, coalesce(o.was, '') as was,
        concat_ws(', ', nullif(a.line1, ''), nullif(a.line2, ''), nullif(a.postcode, '')) as address,
        coalesce(a.postcode, '') as postcode, coalesce(a.sensitive, false) as address_sensitive,
        dmetaphone(p.surname) as family_sound, dmetaphone(p.given) as given_sound
      from patients.patient p
      left join lateral (
        select line1, line2, postcode, sensitive from patients.address a
        where a.patient_id = p.id and a.kind = 'HOME' and a.to_date is null and a.in_error = '' limit 1) a on true
      left join lateral (
        select string_agg(distinct n.surname, ', ') as was from patients.other_name n
        where n.patient_id = p.id and n.in_error = '' and n.surname <> '' and n.surname <> p.surname) o on true
      where p.id =
      """;

  /**
   * @param known those of whom it is known already
   */
  Map<PatientId, Person> byId(Collection<PatientId> ids, Map<PatientId, Person> known) {
    if (known.keySet().containsAll(ids)) return known;
    var found = new LinkedHashMap<PatientId, Person>();
    database
        .sql(ONE + " any (cast(? as uuid[]))")
        .param(ids.stream().map(PatientId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var person = person(row);
              found.put(person.id(), person);
            });
    return found;
  }

  static Person person(ResultSet row) throws SQLException {
    boolean withheld = row.getBoolean("sensitive") || row.getBoolean("address_sensitive");
    return new Person(
        new PatientId(row.getObject("id", UUID.class)),
        row.getString("surname"),
        row.getString("given"),
        row.getObject("born", LocalDate.class),
        row.getBoolean("born_estimated"),
        Gender.of(row.getString("gender")),
        row.getString("nhs_number"),
        row.getString("hospital_number"),
        row.getBoolean("died"),
        row.getBoolean("sensitive"),
        row.getString("was"),
        withheld ? "Address withheld" : row.getString("address"),
        withheld ? "" : row.getString("postcode"),
        row.getString("family_sound"),
        row.getString("given_sound"));
  }
}
