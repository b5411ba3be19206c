package org.almoner.hl7.mllp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of the message that is being read. Its first part is the connection's own, so that a
 * message of usual length never waits for the large ones of others; the rest is shared memory.
 */
final class MessageBytes {
  private static final int HEAD = 16_384;

  private final SharedMemory memory;
  private final int longest;
  private final ByteArrayOutputStream own = new ByteArrayOutputStream(2048);
  private final List<byte[]> rest = new ArrayList<>();
  private int used = SharedMemory.PIECE;
  private int taken;
  private long length;
  private long patience;
  private boolean crowded;

  MessageBytes(SharedMemory memory, int longest) {
    this.memory = memory;
    this.longest = longest;
    this.patience = memory.longestWait().toNanos();
  }

  void add(byte[] from, int offset, int count) {
    length += count;
    int mine = Math.min(count, SharedMemory.PIECE - own.size());
    own.write(from, offset, mine);
    if (tooLong()) giveBack();
    else if (!crowded) addToRest(from, offset + mine, count - mine);
  }

  private void addToRest(byte[] from, int offset, int count) {
    for (int done = 0; done < count; ) {
      if (used == SharedMemory.PIECE && !another()) return;
      int now = Math.min(count - done, SharedMemory.PIECE - used);
      System.arraycopy(from, offset + done, rest.getLast(), used, now);
      used += now;
      done += now;
    }
  }

  private boolean another() {
    long from = System.nanoTime();
    crowded = !memory.take(patience);
    patience -= System.nanoTime() - from;
    if (crowded) {
      giveBack();
      return false;
    }
    taken++;
    rest.add(new byte[SharedMemory.PIECE]);
    used = 0;
    return true;
  }

  private boolean tooLong() {
    return length > longest;
  }

  Frame finished() {
    if (tooLong()) return new Frame.TooLong(head(), length);
    if (crowded) return new Frame.Crowded(head(), length);
    return new Frame.Whole(kept());
  }

  Frame cut() {
    return new Frame.Cut(soFar());
  }

  Frame slow() {
    return new Frame.Slow(soFar());
  }

  private byte[] soFar() {
    return tooLong() || crowded ? head() : kept();
  }

  private byte[] head() {
    return Arrays.copyOf(own.toByteArray(), Math.min(HEAD, own.size()));
  }

  private byte[] kept() {
    var all = Arrays.copyOf(own.toByteArray(), (int) length);
    int at = own.size();
    for (var piece : rest) {
      int now = Math.min(piece.length, all.length - at);
      System.arraycopy(piece, 0, all, at, now);
      at += now;
    }
    rest.clear();
    return all;
  }

  /** When the message has been answered, or will not be kept. */
  void giveBack() {
    memory.giveBack(taken);
    taken = 0;
    rest.clear();
    used = SharedMemory.PIECE;
  }
}
