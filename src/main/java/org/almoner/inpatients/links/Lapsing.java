package org.almoner.inpatients.links;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A reservation ends by itself at its time, because it is a range. This says so: on the board, and
 * as a notice to whoever counted on the bed.
 */
@Configuration(proxyBeanMethods = false)
class Lapsing {
  @Bean
  RecurringTask<Void> lapsedReservationsJob(LapsedReservations lapsed) {
    return Tasks.recurring(
            "inpatients-lapsed-reservations", Schedules.fixedDelay(Duration.ofSeconds(20)))
        .execute((instance, context) -> lapsed.note());
  }

  @Bean
  LapsedReservations lapsedReservations(
      JdbcClient jdbc, Times times, Boards boards, TransactionOperations transaction) {
    return new LapsedReservations(jdbc, times, boards, transaction);
  }
}
