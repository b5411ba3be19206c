package org.almoner.inpatients.links;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.CareRelationship;
import org.almoner.access.Users;
import org.almoner.inpatients.ledger.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff of a ward care for its patients: those there, coming, and gone for less than two weeks. */
@Component
class WardRelationship implements CareRelationship {
  static final Duration AFTERWARDS = Duration.ofDays(14);
  private static final String RELATIONS =
      """
      select how || v.ward_name from (
        select 1 as rank, 'Patient on ' as how, w.ward_id from inpatients.spell s
          join inpatients.ward_stay w on w.spell_id = s.id and not w.cancelled and upper_inf(w.during)
          where s.patient_id = :patient and not s.cancelled
        union all
        select 2, 'Patient coming to ', t.to_ward_id from inpatients.spell s
          join inpatients.transfer_request t on t.spell_id = s.id and t.state = 'REQUESTED'
          where s.patient_id = :patient and not s.cancelled
        union all
        select 2, 'Patient coming to ', r.ward_id from inpatients.admission_request r
          where r.patient_id = :patient and r.state = 'CREATED'
        union all
        select 3, 'Ward attender on ', a.ward_id from inpatients.ward_attendance a
          where a.patient_id = :patient and a.state <> 'CANCELLED' and a.expected_at > :since
        union all
        select 4, 'Recently on ', w.ward_id from inpatients.spell s
          join inpatients.ward_stay w on w.spell_id = s.id and not w.cancelled and upper(w.during) > :since
          where s.patient_id = :patient and not s.cancelled) r
      join organisation.v_ward v on v.ward_id = r.ward_id
      where r.ward_id = any (:wards) order by rank limit 1
      """;
  private final JdbcClient jdbc;
  private final Users users;
  private final Times times;

  WardRelationship(JdbcClient jdbc, Users users, Times times) {
    this.jdbc = jdbc;
    this.users = users;
    this.times = times;
  }

  @Override
  public Optional<String> between(UUID user, UUID patient) {
    var wards =
        users.placesOf(user).stream()
            .filter(p -> p.startsWith("ward:"))
            .map(p -> UUID.fromString(p.substring("ward:".length())))
            .toArray(UUID[]::new);
    if (wards.length == 0) return Optional.empty();
    return jdbc.sql(RELATIONS)
        .param("patient", patient)
        .param("since", db(times.present().minus(AFTERWARDS)))
        .param("wards", wards)
        .query(String.class)
        .optional();
  }
}
