package org.almoner.access.activities;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.almoner.access.Activity;
import org.almoner.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Why can't I?": names what was refused, who can do it and who can grant it. */
@Controller
class RefusedController {
  private final Activities activities;
  private final Grants grants;

  RefusedController(Activities activities, Grants grants) {
    this.activities = activities;
    this.grants = grants;
  }

  @RequestMapping("/access/refused")
  @Activity(Activity.SIGNED_IN)
  String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    var refused = request.getAttribute(ActivityInterceptor.REFUSED);
    var activity = refused == null ? "" : refused.toString();
    model.addAttribute("page", page(activity));
    return "access/activities/refused";
  }

  private RefusedPage page(String activity) {
    return new RefusedPage(
        activities.known(activity) ? activities.meaning(activity) : "open that page",
        activity,
        words(grants.rolesWith(activity).stream().toList()),
        words(grants.rolesWith(AccessActivities.MANAGE_USERS).stream().toList()));
  }

  private static List<String> words(List<Role> roles) {
    return roles.stream().map(Role::words).toList();
  }
}
