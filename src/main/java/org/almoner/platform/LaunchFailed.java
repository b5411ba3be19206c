package org.almoner.platform;

import org.jspecify.annotations.Nullable;

/** The program cannot start; the message is one plain sentence for the operator. */
final class LaunchFailed extends RuntimeException {
  LaunchFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
