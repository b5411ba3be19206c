package org.almoner.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL processes left on our data after the program, or their own server, was killed. Two
 * servers on one data directory destroy it, and PostgreSQL's own check does not see through the
 * user namespace that lets it run as root. So every process whose working directory is the data
 * directory is ended before a server is started on it.
 */
final class Orphans {
  private Orphans() {}

  /**
   * @return whether any was found
   */
  static boolean stop(Path data) {
    var left = on(data);
    if (left.isEmpty()) return false;
    left.forEach(Orphans::shutDown);
    if (!ended(left, 15)) {
      left.forEach(ProcessHandle::destroyForcibly); // recovery replays the log at the next start
      if (!ended(left, 10))
        throw new LaunchFailed(
            "A PostgreSQL left running on "
                + data
                + " does not stop; end it by hand and start again.",
            null);
    }
    return true;
  }

  private static List<ProcessHandle> on(Path data) {
    return ProcessHandle.allProcesses().filter(p -> worksIn(p, data)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path data) {
    var proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(proc.resolve("cwd")).equals(data.toRealPath())
          && Files.readString(proc.resolve("comm")).startsWith("postgres");
    } catch (IOException | SecurityException e) {
      return false; // it ended meanwhile, or belongs to somebody else
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. */
  private static void shutDown(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(List<ProcessHandle> processes, int seconds) {
    var all = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (Exception e) {
      return processes.stream().noneMatch(ProcessHandle::isAlive);
    }
  }
}
