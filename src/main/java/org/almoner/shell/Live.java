package org.almoner.shell;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every screen that shows a topic that one of its items changed, when the current transaction
 * commits.
 */
@Component
public class Live {
  private final JdbcClient jdbc;

  Live(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param topic what a page listens to, for instance "ward:" + id
   * @param item the element's id on the page, for instance "bed-" + id
   */
  public void changed(String topic, String item) {
    jdbc.sql("select pg_notify('almoner_live', :topic || ' ' || :item)")
        .param("topic", topic)
        .param("item", item)
        .query((row, n) -> 0)
        .single();
  }
}
