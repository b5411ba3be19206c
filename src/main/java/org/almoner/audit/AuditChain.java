package org.almoner.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links entries into the hash chain of their month, shortly after they were committed. */
@Component
public class AuditChain {
  private static final int BATCH = 5_000;
  private final JdbcClient jdbc;

  AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Links everything that waits. */
  public int linkWaiting() {
    int all = 0;
    int some;
    do {
      some =
          jdbc.sql("select audit.link_waiting(:most)")
              .param("most", BATCH)
              .query(Integer.class)
              .single();
      all += some;
    } while (some == BATCH);
    return all;
  }
}
