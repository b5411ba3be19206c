package org.almoner.hl7.mapping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The systems that send. One that was never seen before is entered when its first message comes.
 */
@Service
public class Senders {
  private static final long KEPT_NANOS = 5_000_000_000L;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Sender sender, long since) {}

  Senders(JdbcClient jdbc, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /** The sender that names itself so. */
  public Sender of(String application, String facility) {
    var name = application + "\n" + facility;
    var known = kept.get(name);
    if (known != null && System.nanoTime() - known.since() < KEPT_NANOS) return known.sender();
    var sender = find(application, facility);
    kept.put(name, new Kept(sender, System.nanoTime()));
    return sender;
  }

  private Sender find(String application, String facility) {
    enter(application, facility);
    return jdbc.sql("select * from hl7.sender where application = :a and facility = :f")
        .param("a", application)
        .param("f", facility)
        .query(Sender.class)
        .single();
  }

  private void enter(String application, String facility) {
    var name = (application + " " + facility).strip();
    jdbc.sql(
            """
            insert into hl7.sender (id, version, changed_at, changed_by, application, facility, name, open,
              visit_field, location_form, effective_field, enhanced_mode, parked_answer, silent_after)
            select :id, 1, :at, :by, :application, :facility, :name, true,
              'PV1-19', 'site-ward^bay^bed', 'EVN-6', false, 'AE', 60
            where not exists (select from hl7.sender where application = :application and facility = :facility)
            on conflict (application, facility) do nothing
            """)
        .param("id", Ids.next())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .param("application", application)
        .param("facility", facility)
        .param("name", name.isEmpty() ? "Sender without a name" : name)
        .update();
  }

  public List<Sender> all() {
    return jdbc.sql("select * from hl7.sender order by name, application, facility")
        .query(Sender.class)
        .list();
  }

  public Sender byId(UUID id) {
    return jdbc.sql("select * from hl7.sender where id = :id")
        .param("id", id)
        .query(Sender.class)
        .optional()
        .orElseThrow(() -> new NotFound("The connection"));
  }

  /**
   * @throws StaleEdit when somebody else saved it since
   */
  @Transactional
  public void save(Sender sender) {
    int saved =
        jdbc.sql(
                """
                update hl7.sender set version = version + 1, changed_at = :at, changed_by = :by, name = :name,
                  open = :open, visit_field = :visit, location_form = :location, effective_field = :effective,
                  enhanced_mode = :enhanced, parked_answer = :parked, silent_after = :silent
                where id = :id and version = :version
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("name", sender.name())
            .param("open", sender.open())
            .param("visit", sender.visitField())
            .param("location", sender.locationForm())
            .param("effective", sender.effectiveField())
            .param("enhanced", sender.enhancedMode())
            .param("parked", sender.parkedAnswer())
            .param("silent", sender.silentAfter())
            .param("id", sender.id())
            .param("version", sender.version())
            .update();
    if (saved == 0) throw new StaleEdit(sender.name());
    audit.record(AuditEntry.of("hl7.sender.change", null, "sender:" + sender.id()));
    kept.clear();
  }
}
