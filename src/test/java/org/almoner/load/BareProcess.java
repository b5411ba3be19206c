package org.almoner.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A floor in a process of its own, with the same memory as the program it is measured beside. */
final class BareProcess implements AutoCloseable {
  final int port;
  private final Process process;

  private BareProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static BareProcess listener(Path home) throws IOException {
    return start(home, BareListener.class.getName());
  }

  static BareProcess page(Path home) throws IOException {
    return start(home, "almoner.bare.BarePage");
  }

  private static BareProcess start(Path home, String program) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(BigHospital.FLAGS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program,
            Integer.toString(port),
            Homes.url(home, "bare"),
            "postgres"));
    var builder = new ProcessBuilder(command);
    builder.environment().put("BARE_PASSWORD", Homes.secret(home, "postgres"));
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream()));
    for (var line = out.readLine(); line != null; line = out.readLine())
      if (line.equals("ready")) return new BareProcess(process, port);
    throw new IOException("the floor did not start");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
