package org.almoner.access.records;

import org.almoner.access.Activity;
import org.almoner.access.Role;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.activities.Grants;
import org.almoner.platform.Cui;
import org.almoner.shell.WorkItemSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * When information governance has not reviewed a break-glass in time, administrators learn of it:
 * how many and who should have, nothing of whose records they are.
 */
@Controller
class OverdueController implements WorkItemSource {
  private static final String PATH = "/governance/overdue";
  private final Reviews reviews;
  private final Grants grants;

  OverdueController(Reviews reviews, Grants grants) {
    this.reviews = reviews;
    this.grants = grants;
  }

  @GetMapping(PATH)
  @Activity(AccessActivities.MANAGE_USERS)
  String show(Model model) {
    var late = reviews.late();
    var roles = grants.rolesWith(AccessActivities.REVIEW_BREAK_GLASS);
    model.addAttribute(
        "page",
        new OverduePage(
            late.number(),
            late.since() == null ? "" : Cui.minute(late.since()),
            reviews.people(roles),
            roles.stream().map(Role::words).toList()));
    return "access/records/overdue";
  }

  @Override
  public String activity() {
    return AccessActivities.MANAGE_USERS;
  }

  @Override
  public Waiting waiting() {
    var late = reviews.late().number();
    return new Waiting("Break-glass reviews nobody has done", "past their time", late, late, PATH);
  }
}
