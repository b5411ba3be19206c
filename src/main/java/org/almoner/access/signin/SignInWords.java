package org.almoner.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.almoner.access.signin.SignIns.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sign-in page says. */
@Component
class SignInWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private final Clock clock;

  private final Places places;

  SignInWords(Clock clock, Places places) {
    this.clock = clock;
    this.places = places;
  }

  SignInPage page(String username, String place, @Nullable String problem, String next) {
    return new SignInPage(username, places.options(), place, problem, next);
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
        + TIME.format(until.atZone(clock.getZone()))
        + ", or ask an administrator for a new password.";
  }
}
