package org.almoner.access.signin;

import java.time.Instant;
import org.almoner.access.services.ServiceWords;
import org.almoner.access.signin.SignIns.Outcome;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sign-in page says. */
@Component
class SignInWords {
  private final Places places;
  private final ServiceWords services;

  SignInWords(Places places, ServiceWords services) {
    this.services = services;
    this.places = places;
  }

  SignInPage page(String username, String place, @Nullable String problem, String next) {
    return new SignInPage(username, places.options(), place, problem, next, services.state());
  }

  @Nullable String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> null;
      case Outcome.Wrong _ -> "User name or password is wrong. Nobody was signed in.";
      case Outcome.Wait wait -> tooMany(wait.until());
    };
  }

  String tooMany(Instant until) {
    return "There were too many wrong attempts for this user name. Try again after "
        + Cui.exactTime(until)
        + ", or ask an administrator for a new password.";
  }
}
