package org.almoner.inpatients.attending;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.almoner.access.Activity;
import org.almoner.inpatients.attending.AttendersPage.Line;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes to a ward without a bed on a day, and what each visit waits for. */
@Controller
class AttendersController {
  private final Visits visits;
  private final Wards wards;
  private final Clock clock;

  AttendersController(Visits visits, Wards wards, Clock clock) {
    this.visits = visits;
    this.wards = wards;
    this.clock = clock;
  }

  @GetMapping("/wards/{ward}/attenders")
  @Activity("inpatients.view")
  String attenders(
      @PathVariable WardId ward, @RequestParam(defaultValue = "") String day, Model model) {
    var now = clock.instant();
    var today = Cui.date(now);
    var chosen = day.isBlank() ? today : day(day);
    var lines =
        visits.on(ward.value(), chosen, chosen.equals(today)).stream()
            .map(v -> line(v, now))
            .toList();
    model.addAttribute(
        "page",
        new AttendersPage(
            ward.toString(),
            wards.byId(ward).name(),
            Cui.day(chosen),
            chosen.toString(),
            chosen.equals(today),
            lines));
    return "inpatients/attending/attenders";
  }

  private static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("day", "That is not a real date.");
    }
  }

  private static Line line(Visit visit, Instant now) {
    return new Line(
        When.near(visit.expected(), now),
        visit.who().formal(),
        visit.who().second(now),
        "/patients/" + visit.who().patient(),
        visit.reason(),
        Visit.words(visit.state()),
        second(visit, now),
        steps(visit));
  }

  private static String second(Visit visit, Instant now) {
    return switch (visit.state()) {
      case EXPECTED -> visit.expected().isBefore(now) ? "Not arrived" : "";
      case ARRIVED -> visit.arrived() == null ? "" : "since " + When.near(visit.arrived(), now);
      case SEEN ->
          (visit.seen() == null ? "" : When.near(visit.seen(), now))
              + (visit.seenBy().isEmpty() ? "" : " by " + visit.seenBy());
      default -> visit.outcome();
    };
  }

  private static List<Link> steps(Visit visit) {
    return switch (visit.state()) {
      case EXPECTED ->
          List.of(
              step(visit, "Arrived", "arrive"),
              step(visit, "Did not attend", "not-attended"),
              step(visit, "Cancel", "cancel-visit"));
      case ARRIVED -> List.of(step(visit, "Seen", "see"), admit(visit), undo(visit));
      case SEEN -> List.of(step(visit, "Outcome", "outcome"), admit(visit), undo(visit));
      case COMPLETED, DID_NOT_ATTEND -> List.of(undo(visit));
      case ADMITTED, CANCELLED -> List.of();
    };
  }

  private static Link step(Visit visit, String label, String step) {
    return new Link(label, visit.path() + "/" + step);
  }

  private static Link undo(Visit visit) {
    return step(visit, "Undo", "undo");
  }

  private static Link admit(Visit visit) {
    return new Link(
        "Admit",
        "/patients/"
            + visit.who().patient()
            + "/admit?attendance="
            + visit.id()
            + "&attendanceVersion="
            + visit.version()
            + "&ward="
            + visit.ward()
            + "&reason="
            + URLEncoder.encode(visit.reason(), StandardCharsets.UTF_8));
  }
}
