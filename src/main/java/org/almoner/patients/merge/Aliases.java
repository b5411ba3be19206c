package org.almoner.patients.merge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords.MovedRow;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The name that a merge does not keep becomes an alias, so that a search for it still finds the
 * person.
 */
@Component
class Aliases {
  private final JdbcClient jdbc;
  private final Clock clock;

  Aliases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<MovedRow> keep(PatientId survivor, PatientId loser, boolean losersNameStays) {
    var id = Ids.next();
    var added =
        jdbc.sql(
                """
                insert into patients.other_name (id, version, changed_at, changed_by, patient_id, kind, title, given, middle, surname)
                select :id, 1, :at, :by, :survivor, 'ALIAS', other.title, other.given, other.middle, other.surname
                from patients.patient other join patients.patient kept on kept.id = :kept
                where other.id = :other
                  and (lower(other.given), lower(other.surname)) is distinct from (lower(kept.given), lower(kept.surname))
                """)
            .param("id", id)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("survivor", survivor.value())
            .param("kept", (losersNameStays ? loser : survivor).value())
            .param("other", (losersNameStays ? survivor : loser).value())
            .update();
    return added == 0
        ? List.of()
        : List.of(
            new MovedRow(
                "patients.other_name",
                id,
                "{\"in_error\": \"The merge was undone\"}",
                "{\"in_error\": \"\"}"));
  }
}
