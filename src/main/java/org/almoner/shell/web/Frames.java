package org.almoner.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.almoner.shell.Frame;
import org.almoner.shell.SignedIn;
import org.almoner.shell.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from what the request already knows. */
@Component
class Frames {
  private static final long FRESH_NANOS = 2_000_000_000L;

  private final ObjectProvider<SignedIn> signedIn;
  private final ObjectProvider<Trust> trust;
  private final Rail rail;
  private final Clock clock;
  private volatile @Nullable Hospital hospital;

  Frames(ObjectProvider<SignedIn> signedIn, ObjectProvider<Trust> trust, Rail rail, Clock clock) {
    this.signedIn = signedIn;
    this.trust = trust;
    this.rail = rail;
    this.clock = clock;
  }

  Frame of(HttpServletRequest request) {
    var who = signedIn.getIfAvailable();
    var person = who == null ? null : who.person();
    var hospital = hospital();
    return new Frame(
        hospital.name(),
        hospital.training(),
        person,
        who == null || person == null ? List.of() : rail.of(who, request.getRequestURI()),
        request.getRequestURI(),
        flash(request),
        csrf(request),
        clock.instant(),
        compact(request, person),
        !"off".equals(cookie(request, "keys")));
  }

  private Hospital hospital() {
    var known = hospital;
    if (known != null && System.nanoTime() - known.asked() < FRESH_NANOS) return known;
    var asked = trust.getIfAvailable();
    known =
        new Hospital(
            asked == null ? "" : asked.name(),
            asked != null && asked.training(),
            System.nanoTime());
    hospital = known;
    return known;
  }

  /** What hardly ever changes, asked for at most every two seconds. */
  private record Hospital(String name, boolean training, long asked) {}

  private static boolean compact(HttpServletRequest request, SignedIn.@Nullable Person person) {
    var chosen = cookie(request, "density");
    if (chosen != null) return chosen.equals("compact");
    return person != null && person.compact();
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    if (cookies == null) return null;
    return Arrays.stream(cookies)
        .filter(c -> c.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String flash(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (String) flash.get("flash");
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
