package org.almoner.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The nightly verification and what it found, for the operator and for information governance. */
@Component
public class AuditChecks {
  private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
  private final AuditVerifier verifier;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  AuditChecks(AuditVerifier verifier, JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.verifier = verifier;
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /** One verification that was done. */
  public record Done(Instant at, boolean whole, long links, String problem) {}

  /** Verifies now and keeps the result. A broken audit is an error in the log. */
  public Verification verifyAndKeep() {
    var result = verifier.verify();
    keep(result);
    if (result.whole()) LOG.info("{} Last hashes: {}", result.sentence(), result.heads());
    else LOG.error("{} See docs/operations.md, audit.", result.sentence());
    return result;
  }

  public Optional<Done> last() {
    return jdbc.sql(
            "select at, whole, links, problem from audit.verification order by at desc limit 1")
        .query(
            (row, n) ->
                new Done(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("whole"),
                    row.getLong("links"),
                    row.getString("problem")))
        .optional();
  }

  private void keep(Verification result) {
    jdbc.sql(
            """
            insert into audit.verification (id, at, links, whole, problem, heads)
            values (:id, :at, :links, :whole, :problem, :heads::jsonb)
            """)
        .param("id", Ids.next())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("links", result.links())
        .param("whole", result.whole())
        .param("problem", result.broken() == null ? "" : result.broken().sentence())
        .param("heads", json.writeValueAsString(result.heads()))
        .update();
  }
}
