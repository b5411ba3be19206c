package org.almoner.access.signin;

import java.util.UUID;
import org.almoner.access.secondfactor.SecondFactors;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a code of the second factor, with the same waiting after wrong ones as passwords. */
@Component
public class CodeCheck {
  private final SecondFactors factors;
  private final Attempts attempts;
  private final SignInWords words;
  private final Audit audit;

  CodeCheck(SecondFactors factors, Attempts attempts, SignInWords words, Audit audit) {
    this.audit = audit;
    this.factors = factors;
    this.attempts = attempts;
    this.words = words;
  }

  /** What is wrong, or null. */
  public @Nullable String problem(UUID user, String username, String code) {
    var wait = attempts.begin(Attempts.Of.CODE, username);
    if (wait.isPresent()) return words.tooMany(wait.get());
    if (!factors.accepts(user, code)) {
      audit.record(AuditEntry.of("session.refused-code", null, "user:" + user));
      return "That code is wrong or was used already. Wait for the next one.";
    }
    attempts.forget(Attempts.Of.CODE, username);
    return null;
  }
}
