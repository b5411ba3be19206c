package org.almoner.access.signin;

import java.util.List;
import org.almoner.platform.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of a session. */
final class SignedInUser extends AbstractAuthenticationToken {
  private final transient Session session;

  SignedInUser(Session session) {
    super(List.of());
    this.session = session;
    setAuthenticated(true);
  }

  Session session() {
    return session;
  }

  Actor actor() {
    return new Actor(session.user(), session.username(), session.displayName());
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return session.username();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedInUser user && user.session.equals(session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
