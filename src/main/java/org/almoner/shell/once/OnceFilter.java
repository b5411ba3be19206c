package org.almoner.shell.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.shell.web.Trouble;
import org.almoner.shell.web.TroublePages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a change through once per key. It stands inside the security filters, so it knows the
 * person; before sign-in there is nothing to repeat.
 */
@Component
@Order(0)
class OnceFilter extends OncePerRequestFilter {
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final List<String> HARMLESS_TWICE = List.of("/drafts/", "/sign-", "/session/");

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");
  private static final Pattern PATIENT =
      Pattern.compile("|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final RequestKeys keys;
  private final Repeats repeats;
  private final TroublePages pages;

  OnceFilter(RequestKeys keys, Repeats repeats, TroublePages pages) {
    this.keys = keys;
    this.repeats = repeats;
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !CHANGING.contains(request.getMethod())
        || Actors.current().userId() == null
        || HARMLESS_TWICE.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var claim = claim(request);
    if (claim == null) {
      pages.write(request, response, Trouble.withoutKey());
      return;
    }
    if (repeats.wins(claim)) run(claim, request, response, chain);
    else repeats.answer(claim, request, response);
  }

  private void run(
      Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var current = CurrentClaim.begin(claim);
    var answer = new Answer(response, keys, claim);
    var thrown = true;
    try {
      chain.doFilter(request, answer);
      thrown = false;
    } finally {
      CurrentClaim.end();
      var refused = thrown || response.getStatus() >= 400;
      if (refused && !current.committed) keys.release(claim);
      else if (!thrown) keys.answered(claim, response.getStatus(), answer.location());
    }
  }

  private static @Nullable Claim claim(HttpServletRequest request)
      throws IOException, ServletException {
    var key = request.getHeader("X-Idempotency-Key");
    if (key == null) key = request.getParameter("_key");
    var person = Actors.current().userId();
    if (key == null || !KEY.matcher(key).matches() || person == null) return null;
    var patient = Objects.requireNonNullElse(request.getParameter("_draft_patient"), "");
    if (!PATIENT.matcher(patient).matches()) return null;
    var content = Content.of(request);
    return new Claim(
        Ids.next(), person, key, request.getRequestURI(), content, draft(request, patient));
  }

  private static Claim.@Nullable Draft draft(HttpServletRequest request, String patient) {
    var form = request.getParameter("_draft");
    if (form == null || form.isEmpty() || form.indexOf('\u0000') >= 0) return null;
    return new Claim.Draft(form, patient.isEmpty() ? null : UUID.fromString(patient));
  }
}
