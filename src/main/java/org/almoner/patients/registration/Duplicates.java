package org.almoner.patients.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.almoner.patients.Gender;
import org.almoner.patients.LikelyDuplicate.Candidate;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.search.Letters;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People here who may be the one about to be registered. */
@Repository
public class Duplicates {
  /** From here on a person is probably the same: surname, given name and birth all agree. */
  static final int LIKELY = 70;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock_shared(:everybody) is null
      union all
      select pg_advisory_xact_lock(key) is null from (
        select distinct key from (values
          (hashtextextended('nhs ' || cast(:nhs as text), 15)),
          (hashtextextended('name ' || dmetaphone(:family) || coalesce(cast(:born as text), ''), 15))
        ) k (key) where key is not null order by key) keys
      """;
  private static final String ALIKE =
      """
      with found as (
        select id from patients.patient where nhs_number = cast(:nhs as text) and survivor_id is null
        union
        select patient_id from patients.search_key
        where born = cast(:born as date) and (family_n = :family or sound = dmetaphone(:family) or given_n = :given)
        union
        (select patient_id from patients.search_key where family_n = :family and given_n = :given limit 50)
        union
        (select patient_id from patients.search_key
        where sound = dmetaphone(:family) and "left"(given_n, 1) = "left"(:given, 1)
          and born between cast(:born as date) - 31 and cast(:born as date) + 31 limit 50)
      )
      select p.id, p.surname, p.given, dmetaphone(patients.letters(p.surname)) as family_sound,
        dmetaphone(patients.letters(p.given)) as given_sound, p.born, p.gender, p.nhs_number,
        dmetaphone(:family) as my_family_sound, dmetaphone(:given) as my_given_sound,
        coalesce((select postcode_n from patients.address a where a.patient_id = p.id and a.kind = 'HOME'
                  and a.to_date is null and a.in_error = '' and not a.sensitive and not p.sensitive limit 1), '') as postcode_n
      from found join patients.patient p using (id)
      """;
  private static final int EVERYBODY = 1_541_000_001;
  private final JdbcClient jdbc;
  private final Clock clock;

  Duplicates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Holds this NHS number, and everybody of this birth date whose surname sounds like this, until
   * the transaction ends: whoever registers the same person next waits and then sees them.
   */
  void lock(Registration registration) {
    var who = registration.who();
    jdbc.sql(LOCK)
        .param("everybody", EVERYBODY)
        .param("nhs", who.nhs() == null ? null : who.nhs().digits())
        .param("family", Letters.of(who.name().surname()))
        .param("born", who.born())
        .query((row, n) -> 0)
        .list();
  }

  /** Keeps all other registrations out until the transaction ends. */
  void lockEverybody() {
    jdbc.sql("select pg_advisory_xact_lock(:everybody) is null")
        .param("everybody", EVERYBODY)
        .query((row, n) -> 0)
        .single();
  }

  /** Candidates, the most alike first. */
  public List<Candidate> of(Registration registration) {
    var who = registration.who();
    var family = Letters.of(who.name().surname());
    var given = Letters.of(who.name().given());
    return jdbc
        .sql(ALIKE)
        .param("nhs", who.nhs() == null ? null : who.nhs().digits())
        .param("born", who.born())
        .param("family", family)
        .param("given", given)
        .query((row, n) -> candidate(registration, row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Candidate::score).reversed())
        .toList();
  }

  private static Candidate candidate(Registration registration, ResultSet row) throws SQLException {
    var who = registration.who();
    var mine =
        new Likeness.Person(
            who.name().surname(),
            who.name().given(),
            row.getString("my_family_sound"),
            row.getString("my_given_sound"),
            who.born(),
            who.gender(),
            who.nhs() == null ? null : who.nhs().digits(),
            postcode(registration));
    var other =
        new Likeness.Person(
            row.getString("surname"),
            row.getString("given"),
            row.getString("family_sound"),
            row.getString("given_sound"),
            row.getObject("born", LocalDate.class),
            Gender.of(row.getString("gender")),
            row.getString("nhs_number"),
            row.getString("postcode_n"));
    var parts = Likeness.parts(mine, other);
    return new Candidate(
        new PatientId(row.getObject("id", java.util.UUID.class)), Likeness.score(parts), parts);
  }

  private static String postcode(Registration registration) {
    return registration.addresses().stream()
        .filter(a -> a.kind() == Address.Kind.HOME)
        .map(a -> a.postcode().replace(" ", ""))
        .findFirst()
        .orElse("");
  }

  /** Somebody registered this person although these were shown. */
  void note(PatientId patient, List<Candidate> alike, @Nullable String reason) {
    if (reason == null) return;
    for (var candidate : alike)
      jdbc.sql(
              """
              insert into patients.possible_duplicate (id, patient_id, candidate_id, score, reason, noted_at, noted_by)
              values (:id, :patient, :candidate, :score, :reason, :at, :by)
              """)
          .param("id", Ids.next())
          .param("patient", patient.value())
          .param("candidate", candidate.patient().value())
          .param("score", candidate.score())
          .param("reason", reason)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", Actors.current().name())
          .update();
  }
}
