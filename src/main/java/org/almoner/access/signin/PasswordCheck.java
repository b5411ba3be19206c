package org.almoner.access.signin;

import org.almoner.access.signin.SignIns.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a signed-in person's password again, with the same waiting after wrong ones. */
@Component
public class PasswordCheck {
  private final SignIns signIns;
  private final SignInWords words;

  PasswordCheck(SignIns signIns, SignInWords words) {
    this.signIns = signIns;
    this.words = words;
  }

  /** What is wrong, or null. */
  public @Nullable String problem(String username, String password) {
    var outcome = signIns.attempt(username, password);
    return outcome instanceof Outcome.Wrong
        ? "That is not your present password."
        : words.of(outcome);
  }

  /** A new password was given: the wait after wrong ones ends with the old one. */
  public void endWait(String username) {
    signIns.forget(username);
  }
}
