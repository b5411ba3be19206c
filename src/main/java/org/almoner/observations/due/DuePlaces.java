package org.almoner.observations.due;

import java.time.Clock;
import java.util.List;
import org.almoner.shell.NavItem;
import org.almoner.shell.WorkItemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Observations on the rail with what is late on the reader's wards, and on the page Now. */
@Configuration(proxyBeanMethods = false)
class DuePlaces {
  @Bean
  NavItem observationsPlace(Statuses statuses, OwnWards wards, Clock clock) {
    return new NavItem() {
      @Override
      public Place place() {
        return new Place("/observations", "Obs", "chart", "o", 25);
      }

      @Override
      public String activity() {
        return "observations.view";
      }

      @Override
      public @Nullable Count count() {
        var mine = wards.mine();
        if (mine.isEmpty()) return null;
        var now = clock.instant();
        long late = statuses.ofWards(mine).stream().filter(s -> s.late(now)).count();
        return late == 0 ? null : new Count(late, true);
      }
    };
  }

  @Bean
  NavItem observationRulesPlace() {
    return new NavItem() {
      @Override
      public Place place() {
        return new Place("/observations/rules", "Obs rules", "settings", "b", 82);
      }

      @Override
      public String activity() {
        return "observations.configure";
      }
    };
  }

  @Bean
  WorkItemSource escalationWork(Statuses statuses, OwnWards wards, Clock clock) {
    return new WorkItemSource() {
      @Override
      public String activity() {
        return "observations.answer";
      }

      @Override
      public Waiting waiting() {
        var asked =
            statuses.ofWards(wards.mine()).stream()
                .<Status.Asked>mapMulti(
                    (s, add) -> {
                      if (s.asked() != null) add.accept(s.asked());
                    })
                .toList();
        return new Waiting(
            "Escalations not answered",
            teams(asked),
            asked.size(),
            asked.stream().filter(a -> a.due().isBefore(clock.instant())).count(),
            "/observations/escalations");
      }
    };
  }

  private static String teams(List<Status.Asked> asked) {
    return "For "
        + String.join(", ", asked.stream().map(Status.Asked::team).distinct().sorted().toList());
  }
}
