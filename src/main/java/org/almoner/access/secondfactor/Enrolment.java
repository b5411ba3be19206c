package org.almoner.access.secondfactor;

import java.util.Optional;
import java.util.UUID;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Component;

/** Adding an authenticator app, at sign-in or later. */
@Component
public class Enrolment {
  public static final FormErrors WRONG =
      FormErrors.of(
          "code", "That code is wrong. Check the clock of the telephone and try the next code.");
  private final SecondFactors factors;

  Enrolment(SecondFactors factors) {
    this.factors = factors;
  }

  public EnrolPage page(String action, UUID user, String username, FormErrors errors) {
    return EnrolPage.of(action, username, factors.pending(user), errors);
  }

  /** The recovery codes to show once, or nothing when the code is wrong. */
  public Optional<RecoveryPage> confirm(UUID user, String code) {
    return factors.confirm(user, code).map(RecoveryPage::new);
  }
}
