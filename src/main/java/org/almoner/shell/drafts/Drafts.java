package org.almoner.shell.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for shell.draft: one per person, patient and form. */
@Repository
public class Drafts {
  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param page where the form is, to go back to it
   * @param desk the window it was typed in
   * @param fields the form's fields as JSON
   */
  public record Draft(
      String form,
      @Nullable UUID patient,
      String page,
      String desk,
      String fields,
      Instant savedAt) {}

  /**
   * @param replaces a window whose draft the person chose to take over or discard, or null
   * @return false when another window's draft is there and was not chosen over
   */
  boolean save(UUID person, Draft draft, @Nullable String replaces, @Nullable String key) {
    return jdbc.sql(
                """
                insert into shell.draft as kept (person, patient, form, page, desk, fields, saved_at)
                select :person, :patient, :form, :page, :desk, :fields, :at
                where not exists (select from shell.request_key
                                  where person = :person and key = :key and committed_at is not null)
                on conflict on constraint draft_one_per_form do update
                set page = excluded.page, desk = excluded.desk, fields = excluded.fields, saved_at = excluded.saved_at
                where kept.desk in (excluded.desk, :replaces)
                """)
            .param("person", person)
            .param("patient", draft.patient())
            .param("form", draft.form())
            .param("page", draft.page())
            .param("desk", draft.desk())
            .param("fields", draft.fields().replace("\u0000", ""))
            .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
            .param("key", key)
            .param("replaces", replaces)
            .update()
        == 1;
  }

  Optional<Draft> find(UUID person, String form, @Nullable UUID patient) {
    return jdbc.sql(
            """
            select * from shell.draft
            where person = :person and form = :form and patient is not distinct from :patient
            """)
        .param("person", person)
        .param("form", form)
        .param("patient", patient)
        .query((row, n) -> draft(row))
        .optional();
  }

  /** Everything the person has begun and not saved, newest first. */
  public List<Draft> of(UUID person) {
    return jdbc.sql(
            "select * from shell.draft where person = :person order by saved_at desc limit 50")
        .param("person", person)
        .query((row, n) -> draft(row))
        .list();
  }

  public void end(UUID person, String form, @Nullable UUID patient) {
    jdbc.sql(
            """
            delete from shell.draft
            where person = :person and form = :form and patient is not distinct from :patient
            """)
        .param("person", person)
        .param("form", form)
        .param("patient", patient)
        .update();
  }

  /** Removes drafts nobody saved to for so long. */
  public int purge(Duration kept) {
    return jdbc.sql("delete from shell.draft where saved_at < :before")
        .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
        .update();
  }

  Instant time() {
    return clock.instant();
  }

  private static Draft draft(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Draft(
        row.getString("form"),
        row.getObject("patient", UUID.class),
        row.getString("page"),
        row.getString("desk"),
        row.getString("fields"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
