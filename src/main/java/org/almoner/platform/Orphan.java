package org.almoner.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL left running on our data after the program was killed. Two servers on one data
 * directory destroy it, and PostgreSQL's own check does not see through the user namespace that
 * lets it run as root, so it is stopped here before another is started.
 */
final class Orphan {
  private Orphan() {}

  /**
   * @return whether one was found and stopped
   */
  static boolean stop(Path data) {
    var server = running(data);
    server.ifPresent(Orphan::end);
    return server.isPresent();
  }

  private static Optional<ProcessHandle> running(Path data) {
    var pidFile = data.resolve("postmaster.pid");
    try {
      if (Files.notExists(pidFile)) return Optional.empty();
      var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> isPostgres(p, data));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a torn pid file: the server that wrote it never came up
    }
  }

  private static boolean isPostgres(ProcessHandle process, Path data) {
    try {
      var commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return commandLine.contains("postgres") && commandLine.contains(data.toString());
    } catch (IOException e) {
      return process.info().command().orElse("").contains("postgres");
    }
  }

  private static void end(ProcessHandle server) {
    server.destroy(); // SIGTERM: PostgreSQL waits for sessions, and ours are dead
    if (waited(server, 3)) return;
    interrupt(server);
    if (waited(server, 20)) return;
    server.destroyForcibly(); // crash recovery replays the log at the next start
    if (!waited(server, 10))
      throw new LaunchFailed(
          "The PostgreSQL left running as process " + server.pid() + " does not stop.", null);
  }

  private static void interrupt(ProcessHandle server) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean waited(ProcessHandle server, int seconds) {
    try {
      server.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (Exception e) {
      return !server.isAlive();
    }
  }
}
