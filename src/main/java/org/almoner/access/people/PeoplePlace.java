package org.almoner.access.people;

import org.almoner.access.activities.AccessActivities;
import org.almoner.shell.NavItem;
import org.springframework.stereotype.Component;

/** People who sign in, on the rail. */
@Component
class PeoplePlace implements NavItem {
  @Override
  public Place place() {
    return new Place("/users", "Users", "key", "u", 90);
  }

  @Override
  public String activity() {
    return AccessActivities.MANAGE_USERS;
  }
}
