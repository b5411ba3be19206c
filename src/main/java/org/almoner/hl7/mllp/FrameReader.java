package org.almoner.hl7.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Finds messages in the bytes of a connection (MLLP release 1): VT, message, FS, CR. Bytes between
 * messages are passed over, and the CR may be missing.
 */
public final class FrameReader {
  static final int START = 0x0B;
  static final int END = 0x1C;
  private static final int HEAD = 16_384;

  private final Socket socket;
  private final InputStream in;
  private final MllpSettings settings;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private boolean begun;

  FrameReader(Socket socket, MllpSettings settings) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.settings = settings;
  }

  /** Waits for the next message. */
  Frame next() throws IOException {
    try {
      if (!begun && !skipToStart()) return new Frame.End(false);
      begun = false;
      return body();
    } catch (SocketTimeoutException e) {
      return new Frame.End(true);
    }
  }

  private boolean skipToStart() throws IOException {
    socket.setSoTimeout((int) settings.idleTimeout().toMillis());
    while (true) {
      if (position == limit && !fill()) return false;
      if (buffer[position++] == START) return true;
    }
  }

  private Frame body() throws IOException {
    var message = new ByteArrayOutputStream(2048);
    long length = 0;
    socket.setSoTimeout((int) settings.frameTimeout().toMillis());
    while (true) {
      if (position == limit && !filledInTime()) return new Frame.Cut(message.toByteArray());
      int end = endOfText();
      int keep = (int) Math.min(end - position, Math.max(0, room(length)));
      message.write(buffer, position, keep);
      length += end - position;
      position = end;
      if (position == limit) continue;
      begun = buffer[position++] == START;
      if (begun) return new Frame.Cut(message.toByteArray());
      return finished(message.toByteArray(), length);
    }
  }

  private long room(long length) {
    return settings.maxBytes() - length;
  }

  private Frame finished(byte[] bytes, long length) {
    if (length <= settings.maxBytes()) return new Frame.Whole(bytes);
    return new Frame.TooLong(java.util.Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), length);
  }

  private int endOfText() {
    int i = position;
    while (i < limit && buffer[i] != END && buffer[i] != START) i++;
    return i;
  }

  private boolean filledInTime() throws IOException {
    try {
      return fill();
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, read);
    return read >= 0;
  }
}
