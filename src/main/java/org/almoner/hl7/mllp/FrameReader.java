package org.almoner.hl7.mllp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Finds messages in the bytes of a connection (MLLP release 1): VT, message, FS, CR. Bytes between
 * messages are passed over, and the CR may be missing. A message has a limit on its silences and
 * one on its whole time, so that nobody holds the shared memory by sending byte after byte.
 */
public final class FrameReader implements AutoCloseable {
  static final int START = 0x0B;
  static final int END = 0x1C;

  private final Socket socket;
  private final InputStream in;
  private final MllpSettings settings;
  private final SharedMemory memory;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private boolean begun;
  private MessageBytes message;

  FrameReader(Socket socket, MllpSettings settings, SharedMemory memory) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.settings = settings;
    this.memory = memory;
    this.message = new MessageBytes(memory, settings.maxBytes());
  }

  /** Waits for the next message; the memory of the last one is free again. */
  Frame next() throws IOException {
    close();
    message = new MessageBytes(memory, settings.maxBytes());
    try {
      if (!begun && !skipToStart()) return new Frame.End(false);
      begun = false;
      return body();
    } catch (SocketTimeoutException e) {
      return new Frame.End(true);
    }
  }

  private boolean skipToStart() throws IOException {
    long ends = System.nanoTime() + settings.idleTimeout().toNanos();
    while (true) {
      if (position == limit && !fill(ends - System.nanoTime())) return false;
      if (buffer[position++] == START) return true;
    }
  }

  private Frame body() throws IOException {
    long ends = System.nanoTime() + settings.messageTimeout().toNanos();
    while (true) {
      if (position == limit && !filledInTime(ends - System.nanoTime()))
        return System.nanoTime() - ends >= 0 ? message.slow() : message.cut();
      int end = endOfText();
      message.add(buffer, position, end - position);
      position = end;
      if (position == limit) continue;
      begun = buffer[position++] == START;
      return begun ? message.cut() : message.finished();
    }
  }

  private int endOfText() {
    int i = position;
    while (i < limit && buffer[i] != END && buffer[i] != START) i++;
    return i;
  }

  /** Waits as long as a silence may be, or what is left of the message's time. */
  private boolean filledInTime(long nanosLeft) throws IOException {
    try {
      return fill(Math.min(settings.frameTimeout().toNanos(), nanosLeft));
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private boolean fill(long nanos) throws IOException {
    if (nanos <= 0) throw new SocketTimeoutException();
    socket.setSoTimeout((int) (nanos / 1_000_000) + 1);
    int read = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, read);
    return read >= 0;
  }

  @Override
  public void close() {
    message.giveBack();
  }
}
