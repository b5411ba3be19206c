package org.almoner.access.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.NewUser;
import org.almoner.access.UserAccount;
import org.almoner.access.Users;
import org.almoner.access.activities.AccessActivities;
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

/** The people who sign in: find, add and change. */
@Controller
@RequestMapping("/users")
@Activity(AccessActivities.MANAGE_USERS)
class UsersController {
  private static final int MOST = 100;
  private final Users users;
  private final UserForms forms;

  UsersController(Users users, UserForms forms) {
    this.users = users;
    this.forms = forms;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    var found = users.find(q, MOST + 1);
    model.addAttribute(
        "page", new UsersPage(q, found.stream().limit(MOST).toList(), found.size() > MOST));
    return "access/people/users";
  }

  @GetMapping("/new")
  String blank(Model model) {
    model.addAttribute("page", forms.blank());
    return "access/people/user";
  }

  @PostMapping
  String create(
      @RequestParam String username,
      @RequestParam String displayName,
      @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam(defaultValue = "") Set<String> places,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    try {
      var id =
          users.create(new NewUser(username, displayName, UserForms.roles(roles), null, places));
      flash.addFlashAttribute("flash", displayName + " is added. Give them a one-time password.");
      return "redirect:/users/" + id;
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute(
          "page", forms.refused(username, displayName, roles, places, FormErrors.of(refusal)));
      return "access/people/user";
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("page", forms.of(users.byId(id), FormErrors.none()));
    return "access/people/user";
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String displayName,
      @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam(defaultValue = "") Set<String> places,
      @RequestParam(defaultValue = "false") boolean active,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    var was = users.byId(id);
    var to =
        new UserAccount(
            id,
            was.username(),
            displayName,
            UserForms.roles(roles),
            places,
            active,
            was.compact(),
            version);
    try {
      users.change(to);
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", forms.of(to, FormErrors.of(refusal)));
      return "access/people/user";
    }
    flash.addFlashAttribute("flash", displayName + " is changed.");
    return "redirect:/users/" + id;
  }
}
