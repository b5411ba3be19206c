package org.almoner.inpatients.work;

import java.time.Clock;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.inpatients.Notices;
import org.almoner.inpatients.Notices.Notice;
import org.almoner.inpatients.words.People;
import org.almoner.inpatients.words.When;
import org.almoner.inpatients.words.Who;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices that nobody has dealt with, of the reader's wards first of all. */
@Controller
@Activity("inpatients.move")
class NoticesController {
  private final Notices notices;
  private final People people;
  private final WardWaits waits;
  private final Clock clock;

  NoticesController(Notices notices, People people, WardWaits waits, Clock clock) {
    this.notices = notices;
    this.people = people;
    this.waits = waits;
    this.clock = clock;
  }

  @GetMapping("/wards/notices")
  String show(Model model) {
    var wards = waits.wards();
    var mine =
        notices.open().stream()
            .filter(n -> wards.isEmpty() || n.ward() != null && wards.contains(n.ward().value()))
            .toList();
    var who = people.of(mine.stream().map(Notice::patient).toList());
    model.addAttribute(
        "page", new NoticesPage(mine.stream().map(n -> line(n, who.get(n.patient()))).toList()));
    return "inpatients/work/notices";
  }

  private NoticesPage.Line line(Notice notice, Who who) {
    return new NoticesPage.Line(
        notice.id(),
        notice.version(),
        When.near(notice.raisedAt(), clock.instant()),
        who.formal(),
        who.second(clock.instant()),
        notice.kind().words(),
        "/patients/" + notice.patient() + "/stay");
  }

  @PostMapping("/wards/notices/{notice}")
  String done(@PathVariable UUID notice, @RequestParam int version, RedirectAttributes flash) {
    var about =
        notices.open().stream()
            .filter(n -> n.id().equals(notice))
            .findFirst()
            .orElseThrow(() -> new NotFound("That notice"));
    notices.done(notice, version);
    flash.addFlashAttribute(
        "flash", "The notice about " + name(about.patient()) + " was dealt with.");
    return "redirect:/wards/notices";
  }

  private String name(PatientId patient) {
    return people.of(java.util.List.of(patient)).get(patient).formal();
  }
}
