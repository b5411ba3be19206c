package org.almoner.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.platform.Actors;
import org.almoner.platform.RecordRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads access.break_glass for the page about a record. */
@Repository
class BreakGlassRows implements RecordRead.Source {
  static final String OPEN =
      """
      select reason_code, reason, ends_at from access.break_glass
      where account_id = :user and patient_id = :patient and ends_at > :now
      order by ends_at desc limit 1
      """;
  private final JdbcClient jdbc;
  private final RecordRead<Open> mine;

  BreakGlassRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.mine = new RecordRead<>(OPEN, BreakGlassRows::open, () -> whoAndWhen(clock));
  }

  record Open(BreakGlassReason code, String reason, Instant until) {}

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(mine);
  }

  Optional<Open> mine(UUID patient) {
    return mine.of(patient, jdbc).stream().findFirst();
  }

  static Open open(ResultSet row, int n) throws SQLException {
    return new Open(
        BreakGlassReason.valueOf(row.getString("reason_code")),
        row.getString("reason"),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static Map<String, @Nullable Object> whoAndWhen(Clock clock) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("user", Actors.current().userId());
    values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    return values;
  }
}
