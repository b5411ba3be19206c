package org.almoner.platform;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program did not start, in one plain sentence. */
final class StartFailure {
  private StartFailure() {}

  /**
   * The sentence for a failure an operator can do something about; empty when it is our own fault.
   */
  static Optional<String> sentence(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, c -> c != null, Throwable::getCause)
        .map(StartFailure::known)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> known(@Nullable Throwable cause) {
    return switch (cause) {
      case LaunchFailed launch -> Optional.of(words(launch));
      case FlywayException migration ->
          Optional.of(
              "Almoner did not start because the database could not be brought up to date; the failed step changed"
                  + " nothing. "
                  + words(migration));
      case PortInUseException port ->
          Optional.of(
              "Almoner did not start because port %d is in use; stop that program or set another port."
                  .formatted(port.getPort()));
      case BindException port ->
          Optional.of("Almoner did not start because a port is in use. " + words(port));
      case null, default -> Optional.empty();
    };
  }

  private static String words(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .strip()
        .lines()
        .limit(8)
        .collect(Collectors.joining(" "));
  }
}
