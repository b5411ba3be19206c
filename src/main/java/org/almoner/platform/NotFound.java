package org.almoner.platform;

/** What was asked for by id does not exist, or not any more. Pages answer 404. */
public final class NotFound extends Refusal {
  public NotFound(String what) {
    super("not_found", null, what + " was not found. Check the address or number.");
  }
}
