package org.almoner.organisation.keeping;

import org.almoner.platform.Refusal;

/** Another open entry has this code, name or place. */
public final class CodeTaken extends Refusal {
  CodeTaken(String constraint, String field, String message, Throwable cause) {
    super(constraint, field, message, cause);
  }
}
