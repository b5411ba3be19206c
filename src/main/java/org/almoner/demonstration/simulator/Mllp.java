package org.almoner.demonstration.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One exchange over MLLP: start block, message, end block, and the answer in the same frame. */
final class Mllp {
  private static final int START = 0x0b;
  private static final int END = 0x1c;
  private static final int PATIENCE = 30_000;

  private Mllp() {}

  /** Sends the message and returns MSA-1 with MSA-3, for instance "AA". */
  static String send(int port, String message) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      var frame = new ByteArrayOutputStream();
      frame.write(START);
      frame.write(message.getBytes(StandardCharsets.UTF_8));
      frame.write(END);
      frame.write('\r');
      socket.getOutputStream().write(frame.toByteArray());
      return answer(read(socket));
    }
  }

  private static String read(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var text = new ByteArrayOutputStream();
    for (int b = in.read(); b != END; b = in.read()) {
      if (b < 0) throw new EOFException("the listener closed the connection");
      if (b != START) text.write(b);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  static String answer(String ack) {
    for (var segment : ack.split("\r")) {
      var fields = segment.split("\\|", -1);
      if (fields[0].equals("MSA") && fields.length > 1)
        return fields.length > 3 && !fields[3].isEmpty() ? fields[1] + ": " + fields[3] : fields[1];
    }
    return "no MSA";
  }
}
