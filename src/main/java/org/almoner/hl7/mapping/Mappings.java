package org.almoner.hl7.mapping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a sender's codes mean here. Nothing is guessed: a code without a line has no meaning. */
@Service
public class Mappings {
  private static final long KEPT_NANOS = 5_000_000_000L;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final Unmapped unmapped;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Map<String, String> codes, long since) {}

  /** One line of the table. */
  public record Mapping(
      UUID id, int version, UUID senderId, String codeTable, String theirs, String ours) {}

  Mappings(JdbcClient jdbc, Clock clock, Audit audit, Unmapped unmapped) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
    this.unmapped = unmapped;
  }

  /** Our code for theirs, if somebody entered one. */
  public Optional<String> ours(Sender sender, CodeTable table, String theirs) {
    var known = kept.get(sender.id());
    if (known == null || System.nanoTime() - known.since() > KEPT_NANOS) {
      known = new Kept(read(sender.id()), System.nanoTime());
      kept.put(sender.id(), known);
    }
    return Optional.ofNullable(known.codes().get(key(table.name(), theirs)));
  }

  private Map<String, String> read(UUID sender) {
    return of(sender).stream()
        .collect(Collectors.toMap(m -> key(m.codeTable(), m.theirs()), Mapping::ours));
  }

  private static String key(String table, String theirs) {
    return table + "\n" + theirs;
  }

  public List<Mapping> of(UUID sender) {
    return jdbc.sql(
            """
            select id, version, sender_id, code_table, theirs, ours from hl7.mapping
            where sender_id = :sender order by code_table, theirs
            """)
        .param("sender", sender)
        .query(Mapping.class)
        .list();
  }

  /** Enters what a code means, and takes it off the worklist. */
  @Transactional
  public void add(UUID sender, CodeTable table, String theirs, String ours) {
    if (ours.isBlank()) throw new InvalidInput("ours", "Enter " + table.hint());
    if (theirs.isBlank()) throw new InvalidInput("theirs", "Enter the code that the sender uses");
    try {
      insert(sender, table, theirs.strip(), ours.strip());
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "mapping_once"))
        throw new InvalidInput("theirs", "This code is mapped already. Change its line instead.");
      throw e;
    }
    unmapped.mapped(sender, table.name(), theirs.strip());
    entered(sender, table.name(), theirs, ours);
  }

  private void insert(UUID sender, CodeTable table, String theirs, String ours) {
    jdbc.sql(
            """
            insert into hl7.mapping (id, version, changed_at, changed_by, sender_id, code_table, theirs, ours)
            values (:id, 1, :at, :by, :sender, :table, :theirs, :ours)
            """)
        .param("id", Ids.next())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("sender", sender)
        .param("table", table.name())
        .param("theirs", theirs)
        .param("ours", ours)
        .update();
  }

  /**
   * Changes what a code means from now on.
   *
   * @throws StaleEdit when somebody else changed the line since
   */
  @Transactional
  public Mapping change(UUID id, int version, String ours) {
    if (ours.isBlank()) throw new InvalidInput("ours", "Enter our code");
    var changed =
        jdbc.sql(
                """
                update hl7.mapping set ours = :ours, version = version + 1, changed_at = :at, changed_by = :by
                where id = :id and version = :version
                returning id, version, sender_id, code_table, theirs, ours
                """)
            .param("ours", ours.strip())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("id", id)
            .param("version", version)
            .query(Mapping.class)
            .optional()
            .orElseThrow(() -> new StaleEdit("This line"));
    entered(changed.senderId(), changed.codeTable(), changed.theirs(), ours);
    return changed;
  }

  private void entered(UUID sender, String table, String theirs, String ours) {
    kept.clear();
    audit.record(
        new AuditEntry(
            "hl7.map",
            null,
            "sender:" + sender,
            "",
            Map.of("table", table, "theirs", theirs, "ours", ours)));
  }
}
