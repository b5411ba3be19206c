package org.almoner.access.me;

import jakarta.servlet.http.HttpServletResponse;
import org.almoner.access.Activity;
import org.almoner.access.secondfactor.Enrolment;
import org.almoner.access.secondfactor.SecondFactors;
import org.almoner.access.signin.CodeCheck;
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
  private final SecondFactors factors;
  private final CodeCheck check;

  SecondFactorController(
      CurrentPerson person, Enrolment enrolment, SecondFactors factors, CodeCheck check) {
    this.person = person;
    this.enrolment = enrolment;
    this.factors = factors;
    this.check = check;
  }

  @GetMapping
  String show(Model model) {
    oneAtATime();
    model.addAttribute(
        "page", enrolment.page(PATH, own().user(), own().username(), FormErrors.none()));
    return "access/secondfactor/enrol";
  }

  @PostMapping
  String add(@RequestParam String code, HttpServletResponse response, Model model) {
    oneAtATime();
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
    var problem = check.problem(own().user(), own().username(), code);
    if (problem != null)
      throw new InvalidInput("code", problem + " The authenticator app was not removed.");
    factors.remove(own().user());
    flash.addFlashAttribute("flash", "The authenticator app is removed from your account.");
    return "redirect:/me";
  }

  /** Else whoever finds the screen open could put their own telephone in place of the person's. */
  private void oneAtATime() {
    if (factors.enrolled(own().user()))
      throw new InvalidInput(
          "code", "You have an authenticator app. Remove it with one of its codes first.");
  }

  private Session own() {
    return person.open().orElseThrow();
  }
}
