package org.almoner.patients.registration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.patients.search.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which numbers and people of a long list are here already. */
@Repository
class TakenNumbers {
  private static final String ALIKE =
      """
      select p.id, concat_ws('|', k.family_n, k.given_n, k.born, p.gender) as key
      from (select distinct * from unnest(cast(:families as text[]), cast(:births as text[])) w (family, born)) wanted
      join patients.search_key k on k.born = nullif(wanted.born, '')::date and k.family_n = wanted.family
      join patients.patient p on p.id = k.patient_id
      where k.given_n = patients.letters(p.given)
      """;
  private final JdbcClient jdbc;

  TakenNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> among(List<Registration> registrations) {
    var values =
        registrations.stream()
            .flatMap(r -> BulkRegistrar.numbersOf(r).stream())
            .map(n -> n.substring(n.lastIndexOf(':') + 1))
            .distinct()
            .toArray(String[]::new);
    return new HashSet<>(
        jdbc.sql(
                """
                select 'NHS number:' || nhs_number from patients.patient
                where nhs_number = any (:values) and survivor_id is null
                union all
                select 'Hospital number:' || hospital_number from patients.patient where hospital_number = any (:values)
                union all
                select type || ':' || assigner || ':' || value_n from patients.identifier
                where value_n = any (:values) and live
                """)
            .param("values", values)
            .query(String.class)
            .list());
  }

  /** By surname, given name, birth and gender. */
  Map<String, PatientId> alike(List<Registration> registrations) {
    var families =
        registrations.stream()
            .map(r -> Letters.of(r.who().name().surname()))
            .toArray(String[]::new);
    var births =
        registrations.stream()
            .map(r -> String.valueOf(r.who().born()).replace("null", ""))
            .toArray(String[]::new);
    var found = new HashMap<String, PatientId>();
    jdbc.sql(ALIKE)
        .param("families", families)
        .param("births", births)
        .query(
            row -> {
              found.put(row.getString("key"), new PatientId(row.getObject("id", UUID.class)));
            });
    return found;
  }
}
