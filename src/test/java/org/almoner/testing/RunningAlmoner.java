package org.almoner.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, so that a test can kill it. */
public final class RunningAlmoner implements AutoCloseable {
  private static final List<String> QUICK_TO_START =
      List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private final Process process;
  private final Path output;
  public final int port;
  public final int mllpPort;

  private RunningAlmoner(Process process, Path output, int port, int mllpPort) {
    this.process = process;
    this.output = output;
    this.port = port;
    this.mllpPort = mllpPort;
  }

  /** Starts it on this home and waits until it says that it is ready, or has ended. */
  public static RunningAlmoner start(Path home, Map<String, String> settings) {
    return start(home, settings, QUICK_TO_START);
  }

  /** The same with these flags for its Java. */
  public static RunningAlmoner start(Path home, Map<String, String> settings, List<String> flags) {
    var running = launch(home, settings, flags);
    running.awaitReady();
    return running;
  }

  /** Starts it and does not wait. */
  public static RunningAlmoner launch(Path home, Map<String, String> settings) {
    return launch(home, settings, QUICK_TO_START);
  }

  private static RunningAlmoner launch(
      Path home, Map<String, String> settings, List<String> flags) {
    try {
      int port = freePort();
      int mllp = freePort();
      var output = Files.createTempFile("almoner-run", ".log");
      var builder = new ProcessBuilder(command(flags));
      builder.environment().keySet().removeIf(k -> k.startsWith("ALMONER_"));
      builder.environment().putAll(settings(home, port, mllp, settings));
      var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      return new RunningAlmoner(process, output, port, mllp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a command on this home printed, and its exit code. */
  public record Done(int code, String output) {}

  /** Runs one of the program's commands, as `java -jar almoner.jar` does. */
  public static Done command(Path home, String name) {
    try {
      var output = Files.createTempFile("almoner-command", ".log");
      var command = command(QUICK_TO_START);
      command.add(name);
      var builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(k -> k.startsWith("ALMONER_"));
      builder.environment().put("ALMONER_HOME", home.toString());
      var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
      return new Done(process.waitFor(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A browser without a session at this program. */
  public Web browser() {
    return new Web("http://localhost:" + port, "", "");
  }

  private static List<String> command(List<String> flags) {
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, "org.almoner.Almoner"));
    return command;
  }

  private static Map<String, String> settings(
      Path home, int port, int mllp, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("ALMONER_HOME", home.toString());
    all.putIfAbsent("SERVER_PORT", Integer.toString(port));
    all.putIfAbsent("ALMONER_MLLP_PORT", Integer.toString(mllp));
    return all;
  }

  private void awaitReady() {
    var deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (status("/actuator/health/readiness") == 200) return;
      pause(100);
    }
  }

  /** HTTP status of a GET, or 0 when nobody answers. */
  public int status(String path) {
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + port + path);
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resident memory in megabytes, of the program alone. */
  public long residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(l -> l.startsWith("VmRSS:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** As `kill -9` does: no goodbye. Its PostgreSQL runs on. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(10);
  }

  /** Exit code once it has ended by itself. */
  public int awaitEnd(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS))
        throw new IllegalStateException("still running:\n" + output());
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** `kill -9` of the database server of this home, and only of it. */
  public static void killPostgres(Path home) {
    try {
      var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to the embedded database of this home, as the role that owns the tables. */
  public static Connection owner(Path home) throws SQLException {
    try {
      var port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
      var password = Files.readString(home.resolve("secrets/owner")).strip();
      var url = "jdbc:postgresql://127.0.0.1:" + port + "/almoner";
      return DriverManager.getConnection(url, "almoner_owner", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
