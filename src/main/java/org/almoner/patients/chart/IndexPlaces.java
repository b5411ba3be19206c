package org.almoner.patients.chart;

import org.almoner.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places on the rail for those who keep the patient index. */
@Configuration(proxyBeanMethods = false)
class IndexPlaces {
  private record Item(Place place, String activity) implements NavItem {}

  @Bean
  NavItem importsPlace() {
    return new Item(
        new NavItem.Place("/patients/imports", "Import", "arrow-in", "d", 80), "patients.import");
  }
}
