package org.almoner.organisation.web;

import org.almoner.shell.NavItem;
import org.springframework.stereotype.Component;

@Component
class OrganisationPlace implements NavItem {
  @Override
  public Place place() {
    return new Place("/organisation", "Trust", "building", "t", 80);
  }

  @Override
  public String activity() {
    return OrganisationActivities.VIEW;
  }
}
