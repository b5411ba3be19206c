package org.almoner.inpatients.flow;

import org.almoner.access.Activity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where will we be short, and what unblocks it. */
@Controller
class FlowController {
  private final Flows flows;

  FlowController(Flows flows) {
    this.flows = flows;
  }

  @GetMapping("/flow")
  @Activity("inpatients.flow")
  String flow(@RequestParam(defaultValue = "false") boolean how, Model model) {
    model.addAttribute("page", flows.page(how));
    return "inpatients/flow/flow";
  }

  /** Totals and side lists, which a changed ward changes with it. */
  @GetMapping("/flow/around")
  @Activity("inpatients.flow")
  String around(Model model) {
    model.addAttribute("page", flows.page(false));
    return "inpatients/flow/around";
  }
}
