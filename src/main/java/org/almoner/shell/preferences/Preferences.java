package org.almoner.shell.preferences;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for shell.preference. Every page asks, so an answer is good for half a minute. */
@Repository
public class Preferences {
  private static final long FRESH_NANOS = 30_000_000_000L;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Clock clock;

  Preferences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param compact rows closer together
   * @param letters single-letter keys are on
   */
  public record Choice(boolean compact, boolean letters) {}

  private record Known(Optional<Choice> choice, long at) {}

  /** Empty when this person never chose. */
  public Optional<Choice> of(UUID person) {
    var before = known.get(person);
    if (before != null && System.nanoTime() - before.at() < FRESH_NANOS) return before.choice();
    var choice =
        jdbc.sql("select compact, letters from shell.preference where person = :person")
            .param("person", person)
            .query(Choice.class)
            .optional();
    remember(person, choice);
    return choice;
  }

  void keep(UUID person, Choice choice) {
    jdbc.sql(
            """
            insert into shell.preference (person, compact, letters, changed_at)
            values (:person, :compact, :letters, :at)
            on conflict on constraint preference_pk do update
            set compact = excluded.compact, letters = excluded.letters, changed_at = excluded.changed_at
            """)
        .param("person", person)
        .param("compact", choice.compact())
        .param("letters", choice.letters())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    remember(person, Optional.of(choice));
  }

  private void remember(UUID person, Optional<Choice> choice) {
    if (known.size() > 10_000) known.clear();
    known.put(person, new Known(choice, System.nanoTime()));
  }
}
