package org.almoner.patients.merge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an unmerge leaves to a person: the rows made on the survivor while the two were one. */
@Component
class Questions {
  private static final List<String> FOLLOWS_BY_ITSELF =
      List.of("patients.recent.patient_id", "patients.search_key.patient_id");
  private final JdbcClient jdbc;
  private final Clock clock;

  Questions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Row ids carry the time they were made (UUID version 7), as does the merge's own. */
  void ask(Merge merge, List<MovedRow> moved, List<PatientRecords> everybodys) {
    var known = moved.stream().map(MovedRow::row).toArray(UUID[]::new);
    everybodys.stream()
        .flatMap(r -> r.columns().stream())
        .filter(c -> !FOLLOWS_BY_ITSELF.contains(c))
        .flatMap(c -> made(merge, c, known))
        .distinct()
        .forEach(row -> ask(merge, row));
  }

  private record Row(String table, String column, UUID id) {}

  private Stream<Row> made(Merge merge, String column, UUID[] known) {
    var table = column.substring(0, column.lastIndexOf('.'));
    var name = column.substring(column.lastIndexOf('.') + 1);
    return jdbc
        .sql(
            """
            select id from %s where %s = :survivor and id > :merge and get_byte(uuid_send(id), 6) >> 4 = 7
              and not id = any (:known)
            """
                .formatted(table, name))
        .param("survivor", merge.survivor().value())
        .param("merge", merge.id())
        .param("known", known)
        .query(UUID.class)
        .list()
        .stream()
        .map(id -> new Row(table, name, id));
  }

  private void ask(Merge merge, Row row) {
    jdbc.sql(
            """
            insert into patients.unmerge_question (id, merge_id, table_name, column_name, row_id, about, version, changed_at, changed_by)
            values (:id, :merge, :table, :column, :row, :about, 1, :at, :by)
            """)
        .param("id", Ids.next())
        .param("merge", merge.id())
        .param("table", row.table())
        .param("column", row.column())
        .param("row", row.id())
        .param("about", words(row.table()))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .update();
  }

  private static String words(String table) {
    var name = table.substring(table.indexOf('.') + 1).replace('_', ' ');
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
