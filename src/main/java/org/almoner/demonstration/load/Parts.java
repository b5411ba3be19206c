package org.almoner.demonstration.load;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each part of the load has come, so that one that was cut off goes on where it was. */
@Component
class Parts {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Parts(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  int done(String part) {
    return jdbc.sql("select done from demonstration.part where name = :part")
        .param("part", part)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Does the work and notes that the part has come so far, both or neither. */
  void upTo(String part, int done, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          work.run();
          jdbc.sql(
                  """
                  insert into demonstration.part (name, done) values (:part, :done)
                  on conflict (name) do update set done = excluded.done
                  """)
              .param("part", part)
              .param("done", done)
              .update();
        });
  }

  /** Does it once. */
  void once(String part, Runnable work) {
    if (done(part) == 0) upTo(part, 1, work);
  }
}
