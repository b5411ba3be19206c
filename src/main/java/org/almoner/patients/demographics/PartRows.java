package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables around a patient - addresses, contacts and so on - by one set of statements. Table and
 * column names come from the code, never from a form.
 */
@Repository
public class PartRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PartRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public List<Map<String, @Nullable Object>> of(String table, PatientId patient, String order) {
    return jdbc.sql(
            "select * from patients." + table + " where patient_id = :patient order by " + order)
        .param("patient", patient.value())
        .query()
        .listOfRows();
  }

  Map<String, @Nullable Object> one(String table, PatientId patient, UUID id) {
    return jdbc
        .sql("select * from patients." + table + " where patient_id = :patient and id = :id")
        .param("patient", patient.value())
        .param("id", id)
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("That entry"));
  }

  public void add(String table, PatientId patient, Map<String, @Nullable Object> columns) {
    var row = new LinkedHashMap<>(columns);
    row.put("id", Ids.next().toString());
    row.put("version", 1);
    row.put("changed_at", clock.instant().toString());
    row.put("changed_by", Actors.current().name());
    row.put("patient_id", patient.value().toString());
    insert(table, row);
  }

  /** A row whose table has its own bookkeeping. */
  void insert(String table, Map<String, @Nullable Object> row) {
    var columns = String.join(", ", row.keySet());
    var sql =
        "insert into patients.%1$s (%2$s) select %2$s from jsonb_populate_record(null::patients.%1$s, cast(:row as jsonb))"
            .formatted(table, columns);
    named(() -> jdbc.sql(sql).param("row", json.writeValueAsString(row)).update());
  }

  public void change(
      String table,
      PatientId patient,
      UUID id,
      int version,
      Map<String, @Nullable Object> columns) {
    var set = columns.keySet().stream().map(c -> c + " = n." + c).collect(Collectors.joining(", "));
    var sql =
        """
        update patients.%1$s t set version = t.version + 1, changed_at = :at, changed_by = :by, %2$s
        from jsonb_populate_record(null::patients.%1$s, cast(:row as jsonb)) n
        where t.id = :id and t.patient_id = :patient and t.version = :version
        """
            .formatted(table, set);
    int changed =
        named(
            () ->
                jdbc.sql(sql)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", Actors.current().name())
                    .param("row", json.writeValueAsString(columns))
                    .param("id", id)
                    .param("patient", patient.value())
                    .param("version", version)
                    .update());
    if (changed == 0) throw new StaleEdit("This entry");
  }

  private static int named(java.util.function.IntSupplier statement) {
    try {
      return statement.getAsInt();
    } catch (DataIntegrityViolationException e) {
      throw PartRefused.of(String.valueOf(Constraints.violated(e)), e);
    }
  }
}
