package org.almoner.inpatients.work;

import org.almoner.shell.WorkItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the work that waits on the wards among everything else that waits. */
@Configuration(proxyBeanMethods = false)
class WardWork {
  @Bean
  WorkItemSource requestsWithoutBed(WardWaits waits) {
    return line(waits, Wait.NO_BED);
  }

  @Bean
  WorkItemSource patientsWithoutBed(WardWaits waits) {
    return line(waits, Wait.WAITING_AREA);
  }

  @Bean
  WorkItemSource transfersNotAnswered(WardWaits waits) {
    return line(waits, Wait.TRANSFER);
  }

  @Bean
  WorkItemSource leaveOverdue(WardWaits waits) {
    return line(waits, Wait.LEAVE);
  }

  @Bean
  WorkItemSource expectedDischargePassed(WardWaits waits) {
    return line(waits, Wait.EXPECTED_DISCHARGE);
  }

  @Bean
  WorkItemSource delayedDischarges(WardWaits waits) {
    return line(waits, Wait.DELAYED);
  }

  @Bean
  WorkItemSource cleaningTooLong(WardWaits waits) {
    return line(waits, Wait.CLEANING);
  }

  @Bean
  WorkItemSource wardNotices(WardWaits waits) {
    return line(waits, Wait.NOTICE);
  }

  private static WorkItemSource line(WardWaits waits, Wait wait) {
    return new WorkItemSource() {
      @Override
      public String activity() {
        return "inpatients.move";
      }

      @Override
      public Waiting waiting() {
        return waits.count(wait);
      }
    };
  }
}
