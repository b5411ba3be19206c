package org.almoner.shell.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody came back to for weeks is not kept: it holds patients' details beside the record. */
@Configuration(proxyBeanMethods = false)
class PurgeDrafts {
  @Bean
  RecurringTask<Void> purgeDraftsJob(
      Drafts drafts, @Value("${almoner.drafts.kept:30d}") Duration kept) {
    return Tasks.recurring(
            "shell-purge-drafts", Schedules.daily(ZoneId.of("Europe/London"), LocalTime.of(3, 15)))
        .execute((_, _) -> drafts.purge(kept));
  }
}
