package org.almoner.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * The bare listener in a process of its own, with the same memory as the program it is measured
 * beside.
 */
final class BareProcess implements AutoCloseable {
  final int port;
  private final Process process;

  private BareProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static BareProcess start(Path home) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            BareListener.class.getName(),
            Integer.toString(port),
            Homes.url(home, "bare"),
            "postgres");
    builder.environment().put("BARE_PASSWORD", Homes.secret(home, "postgres"));
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream()));
    for (var line = out.readLine(); line != null; line = out.readLine())
      if (line.equals("ready")) return new BareProcess(process, port);
    throw new IOException("the bare listener did not start");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
