package org.almoner.access.people;

import java.util.Arrays;
import org.almoner.access.Activity;
import org.almoner.access.Role;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.activities.Activities;
import org.almoner.access.activities.Grants;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each role may do, and changing it. */
@Controller
@RequestMapping("/access/matrix")
class MatrixController {
  private final Matrix matrix;
  private final Grants grants;
  private final Activities activities;
  private final Audit audit;
  private final SignedIn signedIn;
  private final SecondFactorPolicy policy;

  MatrixController(
      Matrix matrix,
      Grants grants,
      Activities activities,
      Audit audit,
      SignedIn signedIn,
      SecondFactorPolicy policy) {
    this.policy = policy;
    this.matrix = matrix;
    this.grants = grants;
    this.activities = activities;
    this.audit = audit;
    this.signedIn = signedIn;
  }

  @GetMapping
  @Activity(AccessActivities.SEE_MATRIX)
  String show(Model model) {
    model.addAttribute(
        "page",
        new MatrixPage(
            Arrays.asList(Role.values()),
            matrix.activities(),
            matrix.routes(),
            policy.demandedOf(),
            signedIn.may(AccessActivities.MANAGE_USERS)));
    return "access/people/matrix";
  }

  /** Says whether people with a role must use an authenticator app. */
  @PostMapping("/second-factor")
  @Activity(AccessActivities.MANAGE_USERS)
  String demand(@RequestParam Role role, @RequestParam boolean demanded, RedirectAttributes flash) {
    policy.demand(role, demanded);
    flash.addFlashAttribute(
        "flash",
        role.words()
            + (demanded
                ? ": an authenticator app is asked for from the next sign-in."
                : ": a password alone is enough."));
    return "redirect:/access/matrix";
  }

  /** Gives an activity to a role, or takes it away. */
  @PostMapping
  @Activity(AccessActivities.MANAGE_USERS)
  @Transactional
  public String change(
      @RequestParam Role role,
      @RequestParam String activity,
      @RequestParam boolean granted,
      RedirectAttributes flash) {
    if (activities.all().stream().noneMatch(a -> a.code().equals(activity)))
      throw new InvalidInput("activity", "There is no activity " + activity + ".");
    if (!granted && role == Role.ADMINISTRATOR && activity.equals(AccessActivities.MANAGE_USERS))
      throw new InvalidInput(
          "activity", "Administrators keep this: somebody must be able to grant.");
    if (granted) grants.grant(role, activity);
    else grants.withdraw(role, activity);
    audit.record(
        AuditEntry.of(
            granted ? "role.grant" : "role.withdraw", null, "role:" + role + " " + activity));
    flash.addFlashAttribute(
        "flash",
        role.words()
            + (granted ? " may now " : " may no longer ")
            + activities.meaning(activity)
            + ".");
    return "redirect:/access/matrix";
  }
}
