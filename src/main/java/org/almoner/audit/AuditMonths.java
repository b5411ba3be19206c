package org.almoner.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly partitions of the audit. They are made ahead of time; an entry of an earlier month,
 * such as an imported one, makes its own.
 */
@Component
class AuditMonths implements SmartInitializingSingleton {
  private static final int AHEAD = 3;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu_MM");
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final Set<YearMonth> ready = ConcurrentHashMap.newKeySet();

  AuditMonths(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void afterSingletonsInstantiated() {
    makeAhead();
  }

  /** Makes the months that will be needed next. */
  void makeAhead() {
    var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (int i = 0; i <= AHEAD; i++) mustHave(month.plusMonths(i));
  }

  void mustHave(Instant at) {
    mustHave(YearMonth.from(at.atOffset(ZoneOffset.UTC)));
  }

  private void mustHave(YearMonth month) {
    if (ready.contains(month)) return;
    if (!exists(month)) apart.executeWithoutResult(_ -> make(month));
    ready.add(month);
  }

  private boolean exists(YearMonth month) {
    return jdbc.sql("select to_regclass('audit.link_' || :month) is not null")
        .param("month", NAME.format(month))
        .query(Boolean.class)
        .single();
  }

  private void make(YearMonth month) {
    jdbc.sql("select audit.ensure_month(:at) is null")
        .param("at", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
