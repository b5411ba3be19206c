package org.almoner.hl7.log;

import org.almoner.hl7.message.Problem;

/** Applies messages to the record, in the transaction of the caller. */
public interface Handler {
  /** Whether this message type and event are handled at all. */
  boolean handlesType(String type);

  boolean handles(String type, String trigger);

  /** Whether it must wait behind an earlier parked message of the same visit. */
  boolean keepsOrder(String trigger);

  /**
   * Whether a later one that was applied makes an earlier parked one of the same visit needless.
   */
  boolean supersedes(String trigger);

  /**
   * @throws Problem when it cannot be applied now, or at all
   */
  void apply(Inbound inbound);

  /** Why such a message can never be applied, whatever a person does; empty when it can. */
  String never(String type, String trigger);

  /** Segments to add to the answer, for queries; empty for everything else. */
  default String reply(Inbound inbound) {
    return "";
  }
}
