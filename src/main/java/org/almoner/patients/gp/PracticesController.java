package org.almoner.patients.gp;

import org.almoner.access.Activity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The choices beside a practice field, as one types. */
@Controller
class PracticesController {
  private final PracticeChoices practices;

  PracticesController(PracticeChoices practices) {
    this.practices = practices;
  }

  @Activity(Activity.SIGNED_IN)
  @GetMapping("/patients/practices")
  String practices(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("page", new PracticesPage(practices.like(q)));
    return "patients/gp/practices";
  }
}
