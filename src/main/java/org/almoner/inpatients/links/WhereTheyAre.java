package org.almoner.inpatients.links;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.inpatients.chart.StayRows;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ward and bed of inpatients, and the last ward of those who went home. */
@Component
class WhereTheyAre implements CurrentLocations {
  private static final String LAST_STAYS =
      """
      select distinct on (s.patient_id) s.patient_id, v.ward_name, b.bed_code, lower(w.during) as since,
        upper(s.during) as ended, l.id is not null as away
      from inpatients.spell s
      join inpatients.ward_stay w on w.spell_id = s.id and not w.cancelled
      join organisation.v_ward v on v.ward_id = w.ward_id
      left join inpatients.bed_stay x on x.ward_stay_id = w.id and not x.cancelled and upper_inf(x.during)
      left join organisation.v_bed b on b.bed_id = x.bed_id
      left join inpatients.home_leave l on l.spell_id = s.id and not l.cancelled and upper_inf(l.during)
      where s.patient_id = any (:patients) and not s.cancelled
      order by s.patient_id, s.during desc, w.during desc
      """;
  private final JdbcClient jdbc;
  private final StayRows stays;

  WhereTheyAre(JdbcClient jdbc, StayRows stays) {
    this.jdbc = jdbc;
    this.stays = stays;
  }

  @Override
  public Optional<String> placeNow(PatientId patient) {
    return stays.placeNow(patient.value());
  }

  @Override
  public Map<PatientId, Location> of(Collection<PatientId> patients) {
    var locations = new HashMap<PatientId, Location>();
    if (patients.isEmpty()) return locations;
    jdbc.sql(LAST_STAYS)
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .query(
            (row, n) -> {
              var ended = Rows.instant(row, "ended");
              var bed = row.getString("bed_code");
              var place = row.getString("ward_name") + (bed == null ? "" : ", bed " + bed);
              if (row.getBoolean("away")) place += ", on leave";
              var since =
                  ended == null
                      ? "since " + Cui.day(Rows.instantOf(row, "since"))
                      : "discharged " + Cui.day(ended);
              locations.put(
                  new PatientId(row.getObject("patient_id", UUID.class)),
                  new Location(place, since, ended == null));
              return place;
            })
        .list();
    return locations;
  }

  @Override
  public Set<PatientId> at(String place) {
    var parts = place.toLowerCase(Locale.UK).strip().split("[\\s,]+bed\\s+", 2);
    return jdbc
        .sql(
            """
            select s.patient_id from organisation.v_ward v
            join inpatients.ward_stay w on w.ward_id = v.ward_id and upper_inf(w.during) and not w.cancelled
            join inpatients.spell s on s.id = w.spell_id
            left join inpatients.bed_stay x on x.ward_stay_id = w.id and not x.cancelled and upper_inf(x.during)
            left join organisation.v_bed b on b.bed_id = x.bed_id
            where (lower(v.ward_name) = :ward or lower(v.ward_code) = :ward or lower(v.ward_name) like :ward || ',%')
              and (:bed::text is null or lower(b.bed_code) = :bed::text)
            """)
        .param("ward", parts[0].strip())
        .param("bed", parts.length > 1 ? parts[1].strip() : null)
        .query(UUID.class)
        .stream()
        .map(PatientId::new)
        .collect(Collectors.toSet());
  }
}
