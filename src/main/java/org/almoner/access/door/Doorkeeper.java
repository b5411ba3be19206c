package org.almoner.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.almoner.access.signin.SignedInUser;
import org.almoner.access.signin.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who may pass at all: open sessions. Everybody else is shown to the page of their stage. */
@Component
class Doorkeeper
    implements AuthorizationManager<RequestAuthorizationContext>,
        AuthenticationEntryPoint,
        AccessDeniedHandler {

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    if (!(who.get() instanceof SignedInUser user)) return new AuthorizationDecision(false);
    var stage = user.session().stage();
    var path = context.getRequest().getRequestURI();
    return new AuthorizationDecision(
        stage == Stage.OPEN || path.equals(stage.page()) || path.equals("/sign-out"));
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    show("/sign-in", request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (e instanceof CsrfException) outdated(who, request, response);
    else if (who instanceof SignedInUser user && user.session().stage() != Stage.OPEN)
      show(user.session().stage().page(), request, response);
    else response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /**
   * A form of a session that ended: sign in first. A signed-in one with a wrong token is refused.
   */
  private static void outdated(
      @Nullable Authentication who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (who instanceof SignedInUser) response.sendError(HttpServletResponse.SC_FORBIDDEN);
    else show("/sign-in", request, response);
  }

  private static void show(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var to = page + "?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", to);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (readsHtml(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", to);
    } else response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static boolean readsHtml(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }

  /** The page to come back to: never the target of a POST, which would repeat it. */
  private static String wanted(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) return "/";
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
