package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.almoner.platform.Actors;
import org.almoner.shell.Doors;
import org.almoner.shell.Frame;
import org.almoner.shell.SignedIn;
import org.almoner.shell.Trust;
import org.almoner.shell.preferences.Preferences;
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
  private final ObjectProvider<Doors> doors;
  private final Rail rail;
  private final Preferences preferences;
  private final Clock clock;
  private volatile @Nullable Hospital hospital;

  Frames(
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Trust> trust,
      ObjectProvider<Doors> doors,
      Rail rail,
      Preferences preferences,
      Clock clock) {
    this.preferences = preferences;
    this.signedIn = signedIn;
    this.trust = trust;
    this.doors = doors;
    this.rail = rail;
    this.clock = clock;
  }

  Frame of(HttpServletRequest request) {
    var who = signedIn.getIfAvailable();
    var person = who == null ? null : who.person();
    var hospital = hospital();
    var chosen = chosen(person);
    return new Frame(
        hospital.name(),
        hospital.training(),
        person,
        who == null || person == null ? List.of() : rail.of(who, request.getRequestURI()),
        request.getRequestURI(),
        flash(request),
        csrf(request),
        clock.instant(),
        chosen.compact(),
        chosen.letters(),
        doors.getIfAvailable(() -> address -> false));
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

  private Preferences.Choice chosen(SignedIn.@Nullable Person person) {
    var me = Actors.current().userId();
    if (person == null || me == null) return new Preferences.Choice(false, true);
    return preferences.of(me).orElse(new Preferences.Choice(person.compact(), true));
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
