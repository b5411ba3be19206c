package org.almoner.platform;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Which named database constraint refused a statement. */
public final class Constraints {
  private Constraints() {}

  public static boolean violates(Throwable e, String constraint) {
    return constraint.equals(violated(e));
  }

  /** The name of the violated constraint, or null when the failure was something else. */
  public static @Nullable String violated(@Nullable Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null)
        return sql.getServerErrorMessage().getConstraint();
    }
    return null;
  }
}
