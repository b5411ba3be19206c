package org.almoner.hl7.mllp;

/** What was read from a connection. */
public sealed interface Frame {
  /** A message between its start and end block. */
  record Whole(byte[] bytes) implements Frame {}

  /**
   * A message longer than allowed; the rest was passed over.
   *
   * @param head its first bytes, enough for its header
   */
  record TooLong(byte[] head, long length) implements Frame {}

  /**
   * A message for which the large ones of other connections left no memory; the rest was passed
   * over.
   *
   * @param head its first bytes, enough for its header
   */
  record Crowded(byte[] head, long length) implements Frame {}

  /** A message that never ended: the sender went silent or began another one. */
  record Cut(byte[] bytes) implements Frame {}

  /** A message that was still arriving when its time was over; the rest is passed over. */
  record Slow(byte[] bytes) implements Frame {}

  /** The sender closed the connection or was silent for too long. */
  record End(boolean silent) implements Frame {}
}
