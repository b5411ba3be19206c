package org.almoner.patients.chart;

import org.almoner.shell.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places on the rail for those who keep the patient index. */
@Configuration(proxyBeanMethods = false)
class IndexPlaces {
  private record Item(Place place, String activity, @Nullable JdbcClient counted)
      implements NavItem {
    @Override
    public @Nullable Count count() {
      if (counted == null) return null;
      var open =
          counted
              .sql(
                  """
                  select (select count(*) from patients.possible_duplicate where settled_at is null)
                       + (select count(*) from patients.unmerge_question where settled_at is null)
                  """)
              .query(Long.class)
              .single();
      return new Count(open, false);
    }
  }

  @Bean
  NavItem mergesPlace(JdbcClient jdbc) {
    return new Item(
        new NavItem.Place("/patients/merges", "Merges", "swap", "m", 60), "patients.merge", jdbc);
  }

  @Bean
  NavItem importsPlace() {
    return new Item(
        new NavItem.Place("/patients/imports", "Import", "arrow-in", "d", 80),
        "patients.import",
        null);
  }
}
