package org.almoner.hl7.message;

import org.jspecify.annotations.Nullable;

/** Why a message is not applied now: what the answer says and what the console shows. */
public abstract sealed class Problem extends RuntimeException {
  private final ErrorCode code;
  private final @Nullable At at;

  private Problem(ErrorCode code, @Nullable At at, String message) {
    super(message, null, false, false);
    this.code = code;
    this.at = at;
  }

  public ErrorCode code() {
    return code;
  }

  public @Nullable At at() {
    return at;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  /** The message itself is wrong: AE, or AR when this system cannot take it at all. */
  public static final class Wrong extends Problem {
    public Wrong(ErrorCode code, @Nullable At at, String message) {
      super(code, at, message);
    }
  }

  /** The message may be right once something else arrives or a person helps. */
  public static final class Waits extends Problem {
    private final String key;

    /**
     * @param key what it waits for, see {@link Wait}
     */
    public Waits(ErrorCode code, @Nullable At at, String message, String key) {
      super(code, at, message);
      this.key = key;
    }

    public String key() {
      return key;
    }
  }
}
