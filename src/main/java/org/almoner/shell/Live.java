package org.almoner.shell;

import java.util.List;
import org.almoner.platform.AtCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every screen that shows a topic that one of its items changed, when the current transaction
 * commits.
 */
@Component
public class Live {
  private final JdbcClient jdbc;
  private final AtCommit<String> changes = new AtCommit<>(this::notify);

  Live(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param topic what a page listens to, for instance "ward:" + id
   * @param item the element's id on the page, for instance "bed-" + id
   */
  public void changed(String topic, String item) {
    changes.add(topic + " " + item);
  }

  private void notify(List<String> all) {
    jdbc.sql("select pg_notify('almoner_live', change) from unnest(:changes::text[]) change")
        .param("changes", all.stream().distinct().toArray(String[]::new))
        .query((row, n) -> 0)
        .list();
  }
}
