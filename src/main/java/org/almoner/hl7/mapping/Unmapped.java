package org.almoner.hl7.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The worklist of codes that nobody has mapped. */
@Service
public class Unmapped {
  private final JdbcClient jdbc;
  private final Clock clock;

  Unmapped(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param waiting messages that are parked until it is mapped
   */
  public record Value(
      UUID senderId,
      String sender,
      String codeTable,
      String theirs,
      String words,
      int messages,
      Instant lastSeen,
      long waiting) {}

  /** Codes that were left out of a message that was applied. */
  public void seen(UUID sender, Collection<LeftOut> values) {
    for (var value : values) add(sender, value.table(), value.theirs(), value.words());
  }

  /** A message was parked; if it waits for a code, the code goes on the worklist. */
  public void waitedFor(String key, String words) {
    var parts = key.split(":", 4);
    if (parts.length == 4 && parts[0].equals("code"))
      add(UUID.fromString(parts[1]), parts[2], parts[3], words);
  }

  private void add(UUID sender, String table, String theirs, String words) {
    jdbc.sql(
            """
            insert into hl7.unmapped (sender_id, code_table, theirs, words, messages, first_seen, last_seen)
            values (:sender, :table, :theirs, :words, 1, :at, :at)
            on conflict (sender_id, code_table, theirs)
            do update set messages = unmapped.messages + 1, last_seen = excluded.last_seen
            """)
        .param("sender", sender)
        .param("table", table)
        .param("theirs", theirs)
        .param("words", words)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void mapped(UUID sender, String table, String theirs) {
    jdbc.sql(
            "delete from hl7.unmapped where sender_id = :s and code_table = :t and theirs = :theirs")
        .param("s", sender)
        .param("t", table)
        .param("theirs", theirs)
        .update();
  }

  public List<Value> all() {
    return jdbc.sql(
            """
            select u.sender_id, s.name as sender, u.code_table, u.theirs, u.words, u.messages, u.last_seen,
              (select count(*) from hl7.message m where m.outcome = 'parked'
               and m.waits_for = 'code:' || u.sender_id || ':' || u.code_table || ':' || u.theirs) as waiting
            from hl7.unmapped u join hl7.sender s on s.id = u.sender_id
            order by waiting desc, u.last_seen desc limit 500
            """)
        .query(Value.class)
        .list();
  }
}
