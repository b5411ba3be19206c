package org.almoner.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.almoner.access.Activity;
import org.almoner.access.signin.SignIns.Outcome;
import org.almoner.shell.drafts.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Covers the screen while its person is away, and gives back the same page afterwards. */
@Controller
class LockController {
  private final CurrentPerson person;
  private final Sessions sessions;
  private final SignIns signIns;
  private final SignInWords words;
  private final Drafts drafts;

  LockController(
      CurrentPerson person, Sessions sessions, SignIns signIns, SignInWords words, Drafts drafts) {
    this.drafts = drafts;
    this.person = person;
    this.sessions = sessions;
    this.signIns = signIns;
    this.words = words;
  }

  /** Seconds until this session locks. */
  public record Left(long seconds) {}

  @GetMapping("/lock")
  @Activity(Activity.ANYONE)
  String show(@RequestParam(required = false) @Nullable String next, Model model) {
    var session = person.session().orElseThrow();
    if (session.stage() != Stage.LOCKED) return "redirect:" + NextPage.safe(next);
    model.addAttribute("page", page(session, null, NextPage.safe(next)));
    return "access/signin/lock";
  }

  /** Locks an open session, and opens a locked one when the password is right. */
  @PostMapping("/lock")
  @Activity(Activity.ANYONE)
  String lockOrUnlock(
      @RequestParam(required = false) @Nullable String password,
      @RequestParam(required = false) @Nullable String next,
      @RequestHeader(value = "Referer", required = false) @Nullable String from,
      HttpServletResponse response,
      Model model) {
    var session = person.session().orElseThrow();
    if (session.stage() == Stage.OPEN) return lock(session, from);
    var outcome = signIns.attempt(session.username(), password == null ? "" : password);
    if (outcome instanceof Outcome.Accepted) {
      sessions.move(session.id(), Stage.OPEN);
      return "redirect:" + NextPage.safe(next);
    }
    response.setStatus(422);
    model.addAttribute("page", page(session, words.of(outcome), NextPage.safe(next)));
    return "access/signin/lock";
  }

  private String lock(Session session, @Nullable String from) {
    sessions.move(session.id(), Stage.LOCKED);
    return "redirect:/lock?next=" + URLEncoder.encode(path(from), StandardCharsets.UTF_8);
  }

  /** The page on which Lock was pressed. */
  private static String path(@Nullable String from) {
    if (from == null) return "/";
    try {
      var uri = URI.create(from);
      return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  /** How long is left. A page asks without being a person at work (header X-Unattended). */
  @GetMapping("/session")
  @Activity(Activity.SIGNED_IN)
  ResponseEntity<Left> left() {
    return person
        .open()
        .map(s -> ResponseEntity.ok(new Left(sessions.left(s).toSeconds())))
        .orElse(ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
  }

  /** Somebody is at the screen: the filter has already noted it. */
  @PostMapping("/session/stay")
  @Activity(Activity.SIGNED_IN)
  ResponseEntity<Void> stay(HttpServletRequest request) {
    person
        .open()
        .filter(s -> sessions.left(s).compareTo(Duration.ZERO) > 0)
        .ifPresent(sessions::seen);
    return ResponseEntity.noContent().build();
  }

  private LockPage page(Session session, @Nullable String problem, String next) {
    return new LockPage(
        session.displayName(), session.username(), problem, next, kept(drafts.of(session.user())));
  }

  private static String kept(List<Drafts.Draft> begun) {
    return switch (begun.size()) {
      case 0 -> "Nothing you typed is waiting to be saved.";
      case 1 -> "The form you began is kept.";
      default -> "The " + begun.size() + " forms you began are kept.";
    };
  }
}
