package org.almoner.access.me;

import jakarta.servlet.http.HttpServletResponse;
import org.almoner.access.Activity;
import org.almoner.access.secondfactor.Enrolment;
import org.almoner.access.signin.CurrentPerson;
import org.almoner.access.signin.Session;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing one's own authenticator app. */
@Controller
@RequestMapping("/me/second-factor")
@Activity(Activity.SIGNED_IN)
class SecondFactorController {
  private static final String PATH = "/me/second-factor";
  private final CurrentPerson person;
  private final Enrolment enrolment;

  SecondFactorController(CurrentPerson person, Enrolment enrolment) {
    this.person = person;
    this.enrolment = enrolment;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute(
        "page", enrolment.page(PATH, own().user(), own().username(), FormErrors.none()));
    return "access/secondfactor/enrol";
  }

  @PostMapping
  String add(@RequestParam String code, HttpServletResponse response, Model model) {
    var codes = enrolment.confirm(own().user(), code);
    if (codes.isPresent()) {
      model.addAttribute("page", codes.get());
      return "access/secondfactor/recovery";
    }
    response.setStatus(422);
    model.addAttribute(
        "page", enrolment.page(PATH, own().user(), own().username(), Enrolment.WRONG));
    return "access/secondfactor/enrol";
  }

  /** Removing needs a code, so that an open screen alone cannot do it. */
  @PostMapping("/remove")
  String remove(@RequestParam String code, RedirectAttributes flash) {
    if (!enrolment.remove(own().user(), code))
      throw new InvalidInput("code", "That code is wrong. The authenticator app was not removed.");
    flash.addFlashAttribute("flash", "The authenticator app is removed from your account.");
    return "redirect:/me";
  }

  private Session own() {
    return person.open().orElseThrow();
  }
}
