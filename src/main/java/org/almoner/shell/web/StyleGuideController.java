package org.almoner.shell.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.almoner.shell.Row;
import org.almoner.shell.printing.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in one place, to be looked at and tested. */
@Controller
class StyleGuideController {
  private final Clock clock;
  private final Pdf pdf;

  StyleGuideController(Clock clock, Pdf pdf) {
    this.clock = clock;
    this.pdf = pdf;
  }

  /** The printed side: enough rows for a second page. */
  @GetMapping("/styleguide/print")
  ResponseEntity<byte[]> print() {
    var sheet =
        new Pdf.Sheet(
            Pdf.Paper.A4,
            "Style guide",
            List.of("BEGUM, Rukhsana (Mrs)", "Born 03-Mar-1959", "NHS No. 999 324 6794"),
            "Confidential. Destroy after shift.");
    return pdf.answer("styleguide.pdf", sheet, "shell/web/style-guide-print", Map.of("rows", 60));
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
