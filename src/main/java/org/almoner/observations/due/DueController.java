package org.almoner.observations.due;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.patients.NhsNumber;
import org.almoner.platform.Cui;
import org.almoner.shell.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Observations due and escalations open, for the reader's wards or for one. */
@Controller
@Activity("observations.view")
class DueController {
  private static final String VIEW = "observations/due/page";
  private final DueRows rows;
  private final OwnWards wards;
  private final Clock clock;

  DueController(DueRows rows, OwnWards wards, Clock clock) {
    this.rows = rows;
    this.wards = wards;
    this.clock = clock;
  }

  @GetMapping("/observations")
  String due(@RequestParam(required = false) @Nullable UUID ward, Model model) {
    var now = clock.instant();
    var people = people(ward);
    long late = people.stream().filter(p -> p.status().late(now)).count();
    model.addAttribute(
        "page",
        new DuePage(
            "Observations due",
            late + " late of " + people.size() + ", late first and the sickest of them at the top",
            tabs(ward, false),
            false,
            people.stream().map(p -> line(p, now)).toList()));
    return VIEW;
  }

  @GetMapping("/observations/escalations")
  String escalations(@RequestParam(required = false) @Nullable UUID ward, Model model) {
    var now = clock.instant();
    var people =
        people(ward).stream()
            .filter(p -> p.status().asked() != null)
            .sorted(java.util.Comparator.comparing(DueController::askedFor))
            .toList();
    model.addAttribute(
        "page",
        new DuePage(
            "Escalations",
            people.size() + " not answered, the first deadline at the top",
            tabs(ward, true),
            true,
            people.stream().map(p -> asked(p, now)).toList()));
    return VIEW;
  }

  private List<DueRows.Person> people(@Nullable UUID ward) {
    return rows.of(ward == null ? wards.mine() : List.of(ward));
  }

  private static Instant askedFor(DueRows.Person p) {
    var asked = p.status().asked();
    return asked == null ? Instant.MAX : asked.due();
  }

  private static List<Link> tabs(@Nullable UUID ward, boolean escalations) {
    var query = ward == null ? "" : "?ward=" + ward;
    return List.of(
        new Link("Observations due", "/observations" + query, "", !escalations),
        new Link("Escalations", "/observations/escalations" + query, "", escalations));
  }

  private static DuePage.Line line(DueRows.Person p, Instant now) {
    var due = p.status().due();
    var latest = p.status().latest();
    var record = "/patients/" + p.patient() + "/observations";
    return of(
        p,
        latest == null
            ? "Not started, admitted " + StatusWords.near(p.admitted(), now)
            : StatusWords.next(p.status(), now),
        p.status().late(now) && due != null ? due.late() : null,
        "",
        record + "/new",
        "Record observations");
  }

  private static DuePage.Line asked(DueRows.Person p, Instant now) {
    var asked = java.util.Objects.requireNonNull(p.status().asked());
    return of(
        p,
        "to answer by " + StatusWords.near(asked.due(), now),
        now.isAfter(asked.due().plusSeconds(60)) ? asked.due() : null,
        asked.team() + (asked.tier() == 2 ? ", passed on once" : ""),
        "/patients/" + p.patient() + "/observations/escalations/" + asked.id(),
        "Say what was done");
  }

  private static DuePage.Line of(
      DueRows.Person p,
      String when,
      @Nullable Instant late,
      String owner,
      String act,
      String actWords) {
    var born = p.born();
    return new DuePage.Line(
        (p.ward() + " " + p.bed()).strip(),
        p.surname().toUpperCase(Locale.UK) + ", " + p.given(),
        (born == null ? "Born unknown" : "Born " + Cui.day(born))
            + "  "
            + (p.nhs() == null ? "NHS No. unknown" : new NhsNumber(p.nhs()).spaced()),
        "/patients/" + p.patient() + "/observations",
        StatusWords.figure(p.status()),
        StatusWords.look(p.status()),
        p.status().trend(),
        StatusWords.title(p.status()),
        when,
        late,
        owner,
        act,
        actWords);
  }
}
