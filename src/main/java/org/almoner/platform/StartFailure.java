package org.almoner.platform;

import java.net.BindException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program did not start, in one plain sentence. */
final class StartFailure {
  private StartFailure() {}

  static String sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case LaunchFailed launch -> {
          return String.valueOf(launch.getMessage());
        }
        case FlywayException migration -> {
          return "Almoner did not start because the database could not be brought up to date; nothing was changed by"
              + " the failed step: "
              + firstLine(migration);
        }
        case PortInUseException port -> {
          return "Almoner did not start because port %d is in use; stop that program or set SERVER_PORT."
              .formatted(port.getPort());
        }
        case BindException _ -> {
          return "Almoner did not start because a port is in use: " + cause.getMessage();
        }
        default -> {}
      }
    }
    return "Almoner did not start: " + failure;
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .strip()
        .lines()
        .limit(8)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
