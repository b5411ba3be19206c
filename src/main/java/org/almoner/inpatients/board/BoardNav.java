package org.almoner.inpatients.board;

import org.almoner.shell.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ward, the flow page and the lists on the rail. */
@Configuration(proxyBeanMethods = false)
class BoardNav {
  @Bean
  NavItem wardPlace() {
    return place("inpatients.view", new NavItem.Place("/wards", "Ward", "bed", "w", 20));
  }

  @Bean
  NavItem flowPlace() {
    return place("inpatients.flow", new NavItem.Place("/flow", "Flow", "flow", "f", 60));
  }

  @Bean
  NavItem listsPlace() {
    return place("inpatients.view", new NavItem.Place("/lists", "Lists", "handover", "l", 50));
  }

  private static NavItem place(String activity, NavItem.Place place) {
    return new NavItem() {
      @Override
      public Place place() {
        return place;
      }

      @Override
      public @Nullable String activity() {
        return activity;
      }
    };
  }
}
