package org.almoner.access.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, old sessions and wrong attempts that count no longer go. */
@Configuration(proxyBeanMethods = false)
class Cleaning {
  @Bean
  RecurringTask<Void> accessCleaningJob(Sessions sessions, Attempts attempts) {
    return Tasks.recurring(
            "access-cleaning", Schedules.daily(ZoneId.of("Europe/London"), LocalTime.of(3, 20)))
        .execute(
            (_, _) -> {
              sessions.purge();
              attempts.purge();
            });
  }
}
