package org.almoner.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.almoner.access.signin.Sessions;
import org.almoner.access.signin.SignedInUser;
import org.almoner.access.signin.Tokens;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds the session of a request's cookie, once per request. */
@Component
class SessionContexts implements SecurityContextRepository {
  private static final String LOADED = SessionContexts.class.getName();
  private final Sessions sessions;

  SessionContexts(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(context(request));
  }

  /** Sessions are started and ended by their own service. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return context(request).getAuthentication() != null;
  }

  private SecurityContext context(HttpServletRequest request) {
    if (request.getAttribute(LOADED) instanceof SecurityContext loaded) return loaded;
    var context = load(request);
    request.setAttribute(LOADED, context);
    return context;
  }

  private SecurityContext load(HttpServletRequest request) {
    var token = Tokens.cookie(request, Tokens.SESSION);
    if (token == null) return SecurityContextHolder.createEmptyContext();
    return sessions
        .byToken(token)
        .<SecurityContext>map(s -> new SecurityContextImpl(new SignedInUser(s)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private record Deferred(SecurityContext get) implements DeferredSecurityContext {
    @Override
    public boolean isGenerated() {
      return get.getAuthentication() == null;
    }
  }
}
