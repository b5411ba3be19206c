package org.almoner.access.signin;

import java.util.List;
import org.almoner.platform.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of a session. */
public final class SignedInUser extends AbstractAuthenticationToken {
  private final transient Session session;

  public SignedInUser(Session session) {
    super(List.of());
    this.session = session;
    setAuthenticated(true);
  }

  public Session session() {
    return session;
  }

  public Actor actor() {
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
