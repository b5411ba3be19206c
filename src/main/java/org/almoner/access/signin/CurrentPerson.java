package org.almoner.access.signin;

import java.util.Optional;
import org.almoner.access.activities.Grants;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the request, for the frame and for pages that show only what one may do. */
@Component
public class CurrentPerson implements SignedIn {
  private final Grants grants;

  CurrentPerson(Grants grants) {
    this.grants = grants;
  }

  @Override
  public @Nullable Person person() {
    return open()
        .map(s -> new Person(s.displayName(), s.roleWords(), s.placeName(), s.compact()))
        .orElse(null);
  }

  @Override
  public boolean may(String activity) {
    return open().filter(s -> grants.may(s.roles(), activity, s.grantsVersion())).isPresent();
  }

  /** The open session of the request; empty before sign-in and while locked. */
  public Optional<Session> open() {
    return session().filter(s -> s.stage() == Stage.OPEN);
  }

  Optional<Session> session() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInUser user
        ? Optional.of(user.session())
        : Optional.empty();
  }
}
