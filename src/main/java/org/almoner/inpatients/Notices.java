package org.almoner.inpatients;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.ledger.Times;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The worklist of things on the wards that somebody must look at. */
@Service
@Transactional
public class Notices {
  private final JdbcClient jdbc;
  private final Times times;

  Notices(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** What happened. */
  public enum Kind {
    RESERVATION_LAPSED("The reservation of the bed ran out unused"),
    DIED_IN_HOSPITAL("Recorded as dead, but still an inpatient: discharge, or undo the death"),
    DIED_WHILE_EXPECTED(
        "Recorded as dead, but still expected: cancel the request, or undo the death");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public record Notice(
      UUID id,
      int version,
      Kind kind,
      PatientId patient,
      @Nullable SpellId spell,
      @Nullable WardId ward,
      @Nullable BedId bed,
      Instant raisedAt) {}

  /** Everything nobody has dealt with, the oldest first. */
  @Transactional(readOnly = true)
  public List<Notice> open() {
    return jdbc.sql(
            "select * from inpatients.notice where done_at is null order by raised_at, id limit 1000")
        .query(Notices::notice)
        .list();
  }

  public void done(UUID id, int version) {
    var changed =
        jdbc.sql(
                """
                update inpatients.notice set done_at = :now, done_by = :by, version = version + 1, changed_at = :now,
                  changed_by = :by
                where id = :id and version = :version and done_at is null
                """)
            .param("id", id)
            .param("version", version)
            .param("now", db(times.present()))
            .param("by", Actors.current().name())
            .update();
    if (changed == 0) throw new StaleEdit("This notice");
  }

  private static Notice notice(ResultSet row, int n) throws SQLException {
    var spell = Rows.uuid(row, "spell_id");
    var ward = Rows.uuid(row, "ward_id");
    var bed = Rows.uuid(row, "bed_id");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        Kind.valueOf(row.getString("kind")),
        new PatientId(row.getObject("patient_id", UUID.class)),
        spell == null ? null : new SpellId(spell),
        ward == null ? null : new WardId(ward),
        bed == null ? null : new BedId(bed),
        Rows.instantOf(row, "raised_at"));
  }
}
