package org.almoner.observations.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody answers moves on by itself, whether or not somebody looks at a page. */
@Configuration(proxyBeanMethods = false)
class Sweep {
  private static final Actor JOB = Actor.system("almoner:escalations");

  @Bean
  RecurringTask<Void> escalationsJob(Escalations escalations) {
    return Tasks.recurring("observations-escalations", Schedules.fixedDelay(Duration.ofSeconds(20)))
        .execute((instance, context) -> Actors.as(JOB, (Runnable) escalations::moveOn));
  }
}
