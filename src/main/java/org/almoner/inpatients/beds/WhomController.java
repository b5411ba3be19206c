package org.almoner.inpatients.beds;

import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.inpatients.forms.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to move, for those who do not drag. */
@Controller
@Activity("inpatients.move")
class WhomController {
  private final ChoosePatient choose;

  WhomController(ChoosePatient choose) {
    this.choose = choose;
  }

  @GetMapping("/wards/{ward}/move")
  String whom(@PathVariable UUID ward, Model model) {
    model.addAttribute("page", choose.page(ward));
    return "inpatients/board/board";
  }

  @PostMapping("/wards/{ward}/move")
  String chosen(@PathVariable UUID ward, @RequestParam(defaultValue = "") String who) {
    var chosen = Typed.uuid(who);
    var next = chosen == null ? "/move" : "/patients/" + chosen + "/move";
    return "redirect:/wards/" + ward + next;
  }
}
