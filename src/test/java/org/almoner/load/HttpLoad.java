package org.almoner.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Asks for pages over some kept-alive connections, one request in flight on each, and times every
 * answer.
 */
final class HttpLoad {
  private HttpLoad() {}

  /**
   * @param paths the path of request n; every answer must be 200
   */
  static MllpLoad.Outcome get(
      int port, String cookie, int connections, int requests, IntFunction<String> paths)
      throws Exception {
    var began = System.nanoTime();
    int each = requests / connections;
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var work =
          IntStream.range(0, connections)
              .mapToObj(
                  c ->
                      (Callable<long[]>)
                          () -> visit(port, cookie, each, n -> paths.apply(c * each + n)))
              .toList();
      var nanos =
          threads.invokeAll(work).stream()
              .flatMapToLong(f -> Arrays.stream(HttpLoad.done(f)))
              .sorted()
              .toArray();
      var seconds = (System.nanoTime() - began) / 1e9;
      return MllpLoad.Outcome.of(nanos, seconds, nanos.length);
    }
  }

  private static long[] done(Future<long[]> visit) {
    try {
      return visit.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e);
    }
  }

  private static long[] visit(int port, String cookie, int times, IntFunction<String> paths)
      throws IOException {
    var nanos = new long[times];
    long began = System.nanoTime();
    int n = 0;
    try (var line = new Line(port)) {
      while (n < times && System.nanoTime() - began < MllpLoad.LONGEST_NANOS) {
        var path = paths.apply(n);
        var asked = System.nanoTime();
        line.get(path, cookie);
        nanos[n++] = System.nanoTime() - asked;
      }
    }
    return Arrays.copyOf(nanos, n);
  }

  /** A kept-alive connection, made anew whenever the server says that it closes it. */
  private static final class Line implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean open;

    Line(int port) throws IOException {
      this.port = port;
      connect();
    }

    private void connect() throws IOException {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      in = new BufferedInputStream(socket.getInputStream(), 65536);
      open = true;
    }

    void get(String path, String cookie) throws IOException {
      if (!open) {
        socket.close();
        connect();
      }
      var request =
          "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      readAnswer(path);
    }

    private void readAnswer(String path) throws IOException {
      var status = line(in);
      if (!status.contains(" 200")) throw new IOException(path + " answered " + status);
      long length = -1;
      for (var header = line(in); !header.isEmpty(); header = line(in)) {
        var lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:"))
          length = Long.parseLong(header.substring(15).strip());
        if (lower.equals("connection: close")) open = false;
      }
      if (length >= 0) in.skipNBytes(length);
      else skipChunks();
    }

    private void skipChunks() throws IOException {
      for (int size = Integer.parseInt(line(in), 16);
          size > 0;
          size = Integer.parseInt(line(in), 16)) in.skipNBytes(size + 2);
      line(in);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("closed");
      if (c != '\r') text.append((char) c);
    }
    return text.toString();
  }
}
