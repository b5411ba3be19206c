package org.almoner.patients.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shipped list of alerts. */
@Repository
class AlertKinds {
  private final JdbcClient jdbc;

  AlertKinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> names() {
    return jdbc.sql("select name from patients.alert_kind order by name")
        .query(String.class)
        .list();
  }

  /** The kind of that name in the category; null when it is not on the list. */
  @Nullable String kind(AlertCategory category, String name) {
    return jdbc.sql(
            "select code from patients.alert_kind where category = :category and lower(name) = lower(:name)")
        .param("category", category.code())
        .param("name", name.strip())
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
