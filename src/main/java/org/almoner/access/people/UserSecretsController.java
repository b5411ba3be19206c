package org.almoner.access.people;

import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.Passwords;
import org.almoner.access.Users;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.secondfactor.SecondFactors;
import org.almoner.access.signin.OpenSessions;
import org.almoner.access.signin.PasswordCheck;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator can do for somebody who cannot sign in, or must not. */
@Controller
@RequestMapping("/users/{id}")
@Activity(AccessActivities.MANAGE_USERS)
class UserSecretsController {
  private final Users users;
  private final SecondFactors factors;
  private final OpenSessions sessions;
  private final PasswordCheck check;

  UserSecretsController(
      Users users, SecondFactors factors, OpenSessions sessions, PasswordCheck check) {
    this.users = users;
    this.factors = factors;
    this.sessions = sessions;
    this.check = check;
  }

  /** The one answer to a POST that is a page: the password must not be in an address or a log. */
  @PostMapping("/password")
  String oneTimePassword(@PathVariable UUID id, Model model) {
    var password = Passwords.generated();
    users.setPassword(id, password, true);
    sessions.endAll(id, null, "password reset");
    var person = users.byId(id);
    check.endWait(person.username());
    model.addAttribute(
        "page", new OneTimePage(id.toString(), person.displayName(), person.username(), password));
    return "access/people/one-time";
  }

  @PostMapping("/second-factor/remove")
  String removeSecondFactor(@PathVariable UUID id, RedirectAttributes flash) {
    factors.remove(id);
    flash.addFlashAttribute("flash", "The authenticator app is removed.");
    return "redirect:/users/" + id;
  }

  @PostMapping("/sessions/end")
  String endSessions(@PathVariable UUID id, RedirectAttributes flash) {
    int ended = sessions.endAll(id, null, "signed out by an administrator");
    flash.addFlashAttribute("flash", "Signed out of " + ended + " browsers.");
    return "redirect:/users/" + id;
  }
}
