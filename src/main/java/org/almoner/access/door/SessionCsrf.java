package org.almoner.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import org.almoner.access.signin.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token that proves a form came from our own page. It is derived from the session's token, so
 * it needs no store and no other site can plant it; before sign-in, from a cookie for the visit.
 */
@Component
class SessionCsrf implements CsrfTokenRepository {
  private static final String VISIT = "almoner-visit";

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(Tokens.fresh());
  }

  /** Only the visit's cookie ever needs saving. */
  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof Visit visit)
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          Tokens.header(request, VISIT, visit.secret(), Duration.ofSeconds(-1)));
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    var secret = Tokens.cookie(request, Tokens.SESSION);
    if (secret == null) secret = Tokens.cookie(request, VISIT);
    return secret == null ? null : token(secret);
  }

  private static Visit token(String secret) {
    var value =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256("csrf:" + secret));
    return new Visit(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value), secret);
  }

  private record Visit(CsrfToken token, String secret) implements CsrfToken {
    @Override
    public String getHeaderName() {
      return token.getHeaderName();
    }

    @Override
    public String getParameterName() {
      return token.getParameterName();
    }

    @Override
    public String getToken() {
      return token.getToken();
    }
  }
}
