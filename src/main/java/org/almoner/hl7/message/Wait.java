package org.almoner.hl7.message;

import java.util.UUID;

/** Keys of what a parked message waits for; whoever brings that thing wakes the key. */
public final class Wait {
  /** Only a person can help. */
  public static final String PERSON = "person";

  private Wait() {}

  public static String visit(UUID sender, String number) {
    return "visit:" + sender + ":" + number;
  }

  public static String patient(UUID sender, String identifier) {
    return "patient:" + sender + ":" + identifier;
  }

  public static String code(UUID sender, String table, String theirs) {
    return "code:" + sender + ":" + table + ":" + theirs;
  }

  public static String account(UUID sender, String account) {
    return "account:" + sender + ":" + account;
  }

  /** An earlier message of the same visit that is parked itself. */
  public static String behind(UUID message) {
    return "behind:" + message;
  }
}
