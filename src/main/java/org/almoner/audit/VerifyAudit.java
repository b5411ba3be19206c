package org.almoner.audit;

import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/** {@code java -jar almoner.jar verify-audit}: exit code 0 when the audit is whole, else 1. */
public final class VerifyAudit implements ToIntFunction<DataSource> {
  public static final String NAME = "verify-audit";

  @Override
  public int applyAsInt(DataSource database) {
    var result = new AuditVerifier(database).verify();
    System.out.println(result.sentence());
    result.heads().forEach((month, head) -> System.out.println(month + " " + head));
    return result.whole() ? 0 : 1;
  }
}
