package org.almoner.access.me;

import org.almoner.access.Users;
import org.almoner.access.signin.OpenSessions;
import org.almoner.access.signin.PasswordCheck;
import org.almoner.access.signin.Session;
import org.almoner.platform.InvalidInput;
import org.springframework.stereotype.Component;

/** Changing one's own password: the present one is asked first, other browsers are signed out. */
@Component
class OwnPassword {
  private final PasswordCheck check;
  private final Users users;
  private final OpenSessions sessions;

  OwnPassword(PasswordCheck check, Users users, OpenSessions sessions) {
    this.check = check;
    this.users = users;
    this.sessions = sessions;
  }

  void change(Session own, String current, String password) {
    var problem = check.problem(own.username(), current);
    if (problem != null) throw new InvalidInput("current", problem);
    users.setPassword(own.user(), password, false);
    sessions.endOthers(own.user(), own.id());
  }
}
