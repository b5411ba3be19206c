package org.almoner.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almoner.access.signin.Sessions;
import org.almoner.access.signin.SignedInUser;
import org.almoner.platform.Actors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does the request in the name of the person who signed in. */
final class ActorFilter extends OncePerRequestFilter {
  private final Sessions sessions;

  ActorFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInUser user)) {
      chain.doFilter(request, response);
      return;
    }
    if (!listens(request)) sessions.seen(user.session());
    try {
      Actors.call(
          user.actor(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** A page that only waits for news is not a person at work. */
  private static boolean listens(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return (accept != null && accept.contains("text/event-stream"))
        || request.getHeader("X-Unattended") != null;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
