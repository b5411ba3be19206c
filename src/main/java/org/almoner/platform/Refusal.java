package org.almoner.platform;

import org.jspecify.annotations.Nullable;

/**
 * A rule said no. The message is for the person who asked: what is in the way and what to do next.
 * Pages show it with status 422, HL7 answers AE with it, the API an OperationOutcome.
 */
public abstract class Refusal extends RuntimeException {
  private final String code;
  private final @Nullable String field;

  /**
   * @param code stable name of the rule, the constraint's name where one keeps it
   * @param field the form field or message element it is about, or null
   * @param message a sentence or two for the user
   */
  protected Refusal(String code, @Nullable String field, String message) {
    this(code, field, message, null);
  }

  protected Refusal(
      String code, @Nullable String field, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.field = field;
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  /** The sentence for the user; never null. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
