package org.almoner.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.almoner.access.Activity;
import org.almoner.access.signin.SignIns.Outcome;
import org.almoner.access.words.Devices;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign in and out. */
@Controller
class SignInController {
  private final SignIns signIns;
  private final Sessions sessions;
  private final SignInWords words;
  private final CurrentPerson person;
  private final Stages stages;
  private final Places places;
  private final Audit audit;

  SignInController(
      SignIns signIns,
      Sessions sessions,
      SignInWords words,
      CurrentPerson person,
      Stages stages,
      Places places,
      Audit audit) {
    this.audit = audit;
    this.signIns = signIns;
    this.sessions = sessions;
    this.words = words;
    this.person = person;
    this.stages = stages;
    this.places = places;
  }

  @GetMapping("/sign-in")
  @Activity(Activity.ANYONE)
  String show(
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      Model model) {
    if (person.open().isPresent()) return "redirect:" + NextPage.safe(next);
    model.addAttribute(
        "page", words.page("", places.remembered(request), null, NextPage.safe(next)));
    return "access/signin/sign-in";
  }

  @PostMapping("/sign-in")
  @Activity(Activity.ANYONE)
  String signIn(
      @RequestParam String username,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var outcome = signIns.attempt(username, password);
    if (outcome instanceof Outcome.Accepted accepted) {
      return start(accepted, place, next, request, response);
    }
    response.setStatus(422);
    model.addAttribute("page", words.page(username, place, words.of(outcome), NextPage.safe(next)));
    return "access/signin/sign-in";
  }

  private String start(
      Outcome.Accepted accepted,
      String place,
      @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    person.session().ifPresent(old -> sessions.end(old.id(), "signed in again"));
    var stage = stages.first(accepted.user());
    var token =
        sessions.start(
            accepted.user(),
            stage,
            Devices.words(request.getHeader("User-Agent")),
            request.getRemoteAddr());
    sessions.byToken(token).ifPresent(s -> places.workAt(s.id(), place, request, response));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        Tokens.header(request, Tokens.SESSION, token, Duration.ofSeconds(-1)));
    if (stage == Stage.OPEN) return "redirect:" + NextPage.safe(next);
    return "redirect:"
        + stage.page()
        + "?next="
        + URLEncoder.encode(NextPage.safe(next), StandardCharsets.UTF_8);
  }

  @PostMapping("/sign-out")
  @Activity(Activity.ANYONE)
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    person
        .session()
        .ifPresent(
            s -> {
              sessions.end(s.id(), "signed out");
              audit.record(AuditEntry.of("session.sign-out", null));
            });
    response.addHeader(
        HttpHeaders.SET_COOKIE, Tokens.header(request, Tokens.SESSION, "", Duration.ZERO));
    return "redirect:/sign-in";
  }
}
