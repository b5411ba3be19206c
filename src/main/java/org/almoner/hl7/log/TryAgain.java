package org.almoner.hl7.log;

/**
 * A service refused, and knowing why there is another way. A refusal spoils the transaction, so the
 * message is begun again with this hint.
 */
public final class TryAgain extends RuntimeException {
  private final String hint;

  public TryAgain(String hint) {
    super(hint, null, false, false);
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }
}
