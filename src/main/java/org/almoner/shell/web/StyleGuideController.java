package org.almoner.shell.web;

import java.time.Clock;
import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.almoner.shell.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in one place, to be looked at and tested. */
@Controller
class StyleGuideController {
  private final Clock clock;

  StyleGuideController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping("/styleguide")
  String show(Model model) {
    model.addAttribute(
        "page",
        new StyleGuidePage(
            clock.instant(),
            FormErrors.of("reason", "Say why the bed is closed.")
                .and("seen", "Date seen is not a real date. Check the day, month and year."),
            List.of(
                new Option("A", "Acute medicine"),
                new Option("B", "Respiratory", "Ward 8 and the high care bay"),
                new Option("C", "Frailty")),
            List.of(
                new Link("Overview", "/styleguide", "", true),
                new Link("Results", "/styleguide?tab=results", "2 new", false)),
            List.of(
                new Row("Usual address", "14 Lantern Row, Northmoor NM4 2QD"),
                new Row("Religion", "Not recorded", new Link("Change", "/styleguide")))));
    return "shell/web/style-guide";
  }
}
