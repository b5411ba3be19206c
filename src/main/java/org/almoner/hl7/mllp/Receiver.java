package org.almoner.hl7.mllp;

import java.util.List;

/** Takes what arrives on the listener; the log implements it. */
public interface Receiver {
  /**
   * Does everything that the message asks for, and commits.
   *
   * @param remote where it came from, for the log
   * @return the acknowledgements to send, none for a message that is not acknowledged
   */
  Reply receive(Frame frame, String remote);

  /**
   * @param sender who sent it, for the list of connections; empty when unknown
   * @param afterwards what may only be done when the answers have left
   */
  record Reply(String sender, List<byte[]> answers, Runnable afterwards) {
    public static Reply none() {
      return new Reply("", List.of(), () -> {});
    }
  }
}
