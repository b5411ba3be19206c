package org.almoner.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection over which messages are sent, each after the answer to the one before. */
final class MllpLine implements AutoCloseable {
  private final Socket socket;
  private final BufferedInputStream in;

  MllpLine(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The acknowledgement, as it came. */
  String send(String message) throws IOException {
    socket
        .getOutputStream()
        .write(("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.UTF_8));
    var text = new StringBuilder();
    int c;
    while ((c = in.read()) != 0x1c) {
      if (c < 0) throw new IOException("the connection was closed without an answer");
      text.append((char) c);
    }
    in.read(); // the carriage return after the end block
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
