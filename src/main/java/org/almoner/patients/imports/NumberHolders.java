package org.almoner.patients.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the numbers of many lines already belong to, merges followed, in two queries. */
@Component
class NumberHolders {
  private final JdbcClient jdbc;

  NumberHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(Map<String, PatientId> byHospital, Map<String, PatientId> byNhs) {
    @Nullable PatientId of(@Nullable HospitalNumber number) {
      return number == null ? null : byHospital.get(number.value());
    }

    @Nullable PatientId of(@Nullable NhsNumber number) {
      return number == null ? null : byNhs.get(number.digits());
    }
  }

  Found among(List<IndexLine> lines) {
    return new Found(
        holders(
            "hospital_number",
            lines.stream()
                .map(l -> l.at("hospital_number").strip().toUpperCase(java.util.Locale.ROOT))),
        holders(
            "nhs_number", lines.stream().map(l -> l.at("nhs_number").replaceAll("[\\s-]", ""))));
  }

  private Map<String, PatientId> holders(String column, java.util.stream.Stream<String> numbers) {
    var holders = new HashMap<String, PatientId>();
    jdbc.sql(
            """
            select %1$s as number, coalesce(survivor_id, id) as holder from patients.patient
            where %1$s = any (:numbers) order by survivor_id is not null
            """
                .formatted(column))
        .param("numbers", numbers.filter(n -> !n.isEmpty()).distinct().toArray(String[]::new))
        .query(
            row -> {
              holders.putIfAbsent(
                  row.getString("number"), new PatientId(row.getObject("holder", UUID.class)));
            });
    return holders;
  }
}
