package org.almoner.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links every second, next months every day, a whole verification every night. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Bean
  RecurringTask<Void> auditChainJob(AuditChain chain) {
    return Tasks.recurring("audit-chain", Schedules.fixedDelay(Duration.ofSeconds(1)))
        .execute((_, _) -> chain.linkWaiting());
  }

  @Bean
  RecurringTask<Void> auditMonthsJob(AuditMonths months) {
    return Tasks.recurring("audit-months", Schedules.daily(LONDON, LocalTime.of(3, 0)))
        .execute((_, _) -> months.makeAhead());
  }

  @Bean
  RecurringTask<Void> auditVerifyJob(AuditChecks checks) {
    return Tasks.recurring("audit-verify", Schedules.daily(LONDON, LocalTime.of(3, 10)))
        .execute((_, _) -> checks.verifyAndKeep());
  }
}
