package org.almoner.platform;

/** A value that cannot be right, named by its field. */
public final class InvalidInput extends Refusal {
  public InvalidInput(String field, String message) {
    super("invalid_input", field, message);
  }
}
