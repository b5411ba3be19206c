package org.almoner.hl7.mllp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sender's connection: a message is answered before the next one is read. */
public final class Connection implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final Socket socket;
  private final MllpSettings settings;
  private final Receiver receiver;
  private final SharedMemory memory;
  private final String remote;
  private volatile String sender = "";
  private volatile long messages;

  Connection(Socket socket, MllpSettings settings, Receiver receiver, SharedMemory memory) {
    this.socket = socket;
    this.settings = settings;
    this.receiver = receiver;
    this.memory = memory;
    this.remote = String.valueOf(socket.getRemoteSocketAddress());
  }

  public String remote() {
    return remote;
  }

  /** The sender of its last message, empty before the first. */
  public String sender() {
    return sender;
  }

  public long messages() {
    return messages;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      try (var frames = new FrameReader(socket, settings, memory)) {
        converse(frames, new BufferedOutputStream(socket.getOutputStream()));
      }
    } catch (IOException e) {
      log.info("HL7 connection from {} ended: {}", remote, e.getMessage());
    }
  }

  private void converse(FrameReader frames, OutputStream out) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      var frame = frames.next();
      if (frame instanceof Frame.End end) {
        if (end.silent()) log.info("HL7 connection from {} closed after silence", remote);
        return;
      }
      var reply = receiver.receive(frame, remote);
      if (!reply.sender().isEmpty()) sender = reply.sender();
      messages++;
      for (var answer : reply.answers()) write(out, answer);
      out.flush();
      reply.afterwards().run();
    }
  }

  private static void write(OutputStream out, byte[] answer) throws IOException {
    out.write(FrameReader.START);
    out.write(answer);
    out.write(FrameReader.END);
    out.write('\r');
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("closing {}", remote, e);
    }
  }
}
