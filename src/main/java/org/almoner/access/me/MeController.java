package org.almoner.access.me;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.secondfactor.SecondFactors;
import org.almoner.access.signin.CurrentPerson;
import org.almoner.access.signin.OpenSessions;
import org.almoner.access.signin.Session;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account. */
@Controller
@RequestMapping("/me")
@Activity(Activity.SIGNED_IN)
class MeController {
  private final CurrentPerson person;
  private final OpenSessions sessions;
  private final OwnPassword password;
  private final SecondFactors factors;

  MeController(
      CurrentPerson person, OpenSessions sessions, OwnPassword password, SecondFactors factors) {
    this.person = person;
    this.sessions = sessions;
    this.password = password;
    this.factors = factors;
  }

  @GetMapping
  String show(Model model) {
    var own = own();
    model.addAttribute(
        "page",
        new MePage(
            own.displayName(),
            own.username(),
            own.roleWords(),
            sessions.of(own.user(), own.id()),
            factors.enrolled(own.user()),
            factors.recoveryCodesLeft(own.user())));
    return "access/me/me";
  }

  @PostMapping("/sessions/{session}/end")
  String end(@PathVariable UUID session, RedirectAttributes flash) {
    if (!sessions.end(own().user(), session, "signed out from another browser"))
      throw new NotFound("That session");
    flash.addFlashAttribute("flash", "That browser is signed out.");
    return "redirect:/me";
  }

  @PostMapping("/sessions/end-others")
  String endOthers(RedirectAttributes flash) {
    int ended = sessions.endOthers(own().user(), own().id());
    flash.addFlashAttribute("flash", ended + " other browsers are signed out.");
    return "redirect:/me";
  }

  @GetMapping("/password")
  String password(Model model) {
    model.addAttribute("page", new PasswordPage(FormErrors.none()));
    return "access/me/password";
  }

  @PostMapping("/password")
  String password(
      @RequestParam String current,
      @RequestParam String password,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    try {
      this.password.change(own(), current, password);
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", new PasswordPage(FormErrors.of(refusal)));
      return "access/me/password";
    }
    flash.addFlashAttribute("flash", "Password changed. Other browsers are signed out.");
    return "redirect:/me";
  }

  private Session own() {
    return person.open().orElseThrow();
  }
}
