package org.almoner.access.signin;

import java.util.UUID;
import org.almoner.access.secondfactor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a code of the second factor, with the same waiting after wrong ones as passwords. */
@Component
public class CodeCheck {
  private final SecondFactors factors;
  private final Attempts attempts;
  private final SignInWords words;

  CodeCheck(SecondFactors factors, Attempts attempts, SignInWords words) {
    this.factors = factors;
    this.attempts = attempts;
    this.words = words;
  }

  /** What is wrong, or null. */
  public @Nullable String problem(UUID user, String username, String code) {
    var wait = attempts.begin(Attempts.Of.CODE, username);
    if (wait.isPresent()) return words.tooMany(wait.get());
    if (!factors.accepts(user, code))
      return "That code is wrong or was used already. Wait for the next one.";
    attempts.forget(Attempts.Of.CODE, username);
    return null;
  }
}
