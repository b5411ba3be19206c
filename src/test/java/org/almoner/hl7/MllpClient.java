package org.almoner.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A sender at the other end of the wire. */
final class MllpClient implements AutoCloseable {
  private final Socket socket;

  MllpClient(int port) throws IOException {
    this(new Socket("127.0.0.1", port));
  }

  MllpClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(30_000);
  }

  static byte[] framed(byte[] message) {
    var out = new ByteArrayOutputStream();
    out.write(0x0B);
    out.writeBytes(message);
    out.write(0x1C);
    out.write('\r');
    return out.toByteArray();
  }

  Ack send(String message) throws IOException {
    return send(message.getBytes(StandardCharsets.UTF_8));
  }

  Ack send(byte[] message) throws IOException {
    raw(framed(message));
    return receive();
  }

  void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** The next answer; fails when none comes. */
  Ack receive() throws IOException {
    var answer = next();
    if (answer == null) throw new IOException("the listener closed the connection");
    return Ack.of(answer);
  }

  /** Whether nothing is answered within the time. */
  boolean silent(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return next() == null;
    } catch (java.net.SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(30_000);
    }
  }

  private String next() throws IOException {
    InputStream in = socket.getInputStream();
    var out = new ByteArrayOutputStream();
    for (int b; (b = in.read()) >= 0; ) {
      if (b == 0x1C) {
        in.read();
        return out.toString(StandardCharsets.UTF_8);
      }
      if (b != 0x0B) out.write(b);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** An acknowledgement as text, and its parts. */
  record Ack(String text, String code, String controlId, String words, String error) {
    static Ack of(String text) {
      var fields = line(text, "MSA").split(java.util.regex.Pattern.quote("" + text.charAt(3)), -1);
      return new Ack(
          text,
          fields[1],
          fields.length > 2 ? fields[2] : "",
          fields.length > 3 ? fields[3] : "",
          line(text, "ERR"));
    }

    private static String line(String text, String name) {
      return text.lines().filter(l -> l.startsWith(name)).findFirst().orElse("");
    }
  }
}
