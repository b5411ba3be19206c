package org.almoner.inpatients.beds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.inpatients.board.BoardPage;
import org.almoner.inpatients.board.WardViews;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The states of a bed, and closing a bay or the ward, beside the board. */
@Controller
@Activity("inpatients.beds")
class BedController {
  private final BedForms forms;
  private final AreaForms areas;
  private final WardViews views;
  private final Clock clock;

  BedController(BedForms forms, AreaForms areas, WardViews views, Clock clock) {
    this.forms = forms;
    this.areas = areas;
    this.views = views;
    this.clock = clock;
  }

  /** How the bed stands is for everybody who sees the board; what can be done with it is not. */
  @GetMapping("/wards/{ward}/beds/{bed}")
  @Activity("inpatients.view")
  String bed(@PathVariable UUID ward, @PathVariable UUID bed, Model model) {
    return show(ward, forms.draw(ward, bed, null, Map.of()), model);
  }

  @GetMapping("/wards/{ward}/beds/{bed}/{action}")
  String form(
      @PathVariable UUID ward,
      @PathVariable UUID bed,
      @PathVariable String action,
      @RequestParam Map<String, String> typed,
      Model model) {
    return show(ward, forms.draw(ward, bed, action, typed), model);
  }

  private String show(UUID ward, WorkForm work, Model model) {
    model.addAttribute("page", new BoardPage(views.of(ward), false, null, work));
    return "inpatients/board/board";
  }

  @PostMapping("/wards/{ward}/beds/{bed}/{action}")
  String save(
      @PathVariable UUID ward,
      @PathVariable UUID bed,
      @PathVariable String action,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      flash.addFlashAttribute(
          "flash", forms.save(ward, bed, action, new Typed(typed, clock.instant())));
      return "redirect:/wards/" + ward;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(ward, forms.draw(ward, bed, action, typed).wrong(FormErrors.of(refusal)), model);
    }
  }

  @GetMapping("/wards/{ward}/areas")
  String areas(@PathVariable UUID ward, @RequestParam Map<String, String> typed, Model model) {
    return show(ward, areas.draw(ward, typed), model);
  }

  @PostMapping("/wards/{ward}/areas")
  String saveAreas(
      @PathVariable UUID ward,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      flash.addFlashAttribute("flash", areas.save(ward, new Typed(typed, clock.instant())));
      return "redirect:/wards/" + ward;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(ward, areas.draw(ward, typed).wrong(FormErrors.of(refusal)), model);
    }
  }
}
