package org.almoner.shell.once;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys are kept for a week: longer than any browser repeats a request. */
@Configuration(proxyBeanMethods = false)
class PurgeKeys {
  static final Duration KEPT = Duration.ofDays(7);

  @Bean
  RecurringTask<Void> purgeRequestKeys(RequestKeys keys) {
    return Tasks.recurring("shell-purge-request-keys", Schedules.daily(LocalTime.of(3, 10)))
        .execute((instance, context) -> keys.purge(KEPT));
  }
}
