package org.almoner.organisation.web;

import static org.almoner.access.Role.ADMINISTRATOR;
import static org.almoner.access.Role.BED_MANAGER;
import static org.almoner.access.Role.CLINIC_CLERK;
import static org.almoner.access.Role.CODER;
import static org.almoner.access.Role.INFORMATION_GOVERNANCE;
import static org.almoner.access.Role.INTEGRATION_ANALYST;
import static org.almoner.access.Role.WARD_CLERK;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

@Component
class OrganisationActivities implements ActivityCatalogue {
  static final String VIEW = "organisation.view";
  static final String MAINTAIN = "organisation.maintain";

  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(
            VIEW,
            "look up sites, wards, beds, staff and practices",
            ADMINISTRATOR,
            BED_MANAGER,
            WARD_CLERK,
            CLINIC_CLERK,
            CODER,
            INTEGRATION_ANALYST,
            INFORMATION_GOVERNANCE),
        Definition.of(MAINTAIN, "change sites, wards, beds, staff and practices", ADMINISTRATOR));
  }
}
