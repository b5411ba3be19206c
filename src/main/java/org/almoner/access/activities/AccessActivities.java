package org.almoner.access.activities;

import static org.almoner.access.Role.ADMINISTRATOR;
import static org.almoner.access.Role.BED_MANAGER;
import static org.almoner.access.Role.CLINIC_CLERK;
import static org.almoner.access.Role.CODER;
import static org.almoner.access.Role.ED_CLERK;
import static org.almoner.access.Role.INFORMATION_GOVERNANCE;
import static org.almoner.access.Role.WARD_CLERK;

import java.util.List;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.springframework.stereotype.Component;

/** What access and audit let people do. */
@Component
public class AccessActivities implements ActivityCatalogue {
  public static final String MANAGE_USERS = "access.manage-users";
  public static final String SEE_MATRIX = "access.see-matrix";
  public static final String REVIEW_BREAK_GLASS = "access.review-break-glass";
  public static final String OPEN_ANY = "records.open-any";
  public static final String BREAK_GLASS = "records.break-glass";
  public static final String VIEW_AUDIT = "audit.view";

  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(MANAGE_USERS, "manage people who sign in", ADMINISTRATOR),
        Definition.of(
            SEE_MATRIX, "see which role may do what", ADMINISTRATOR, INFORMATION_GOVERNANCE),
        Definition.of(
            REVIEW_BREAK_GLASS,
            "review records opened without a care relationship",
            INFORMATION_GOVERNANCE),
        Definition.of(
            OPEN_ANY,
            "open any patient's record that is not sensitive",
            WARD_CLERK,
            CLINIC_CLERK,
            ED_CLERK,
            BED_MANAGER,
            CODER),
        Definition.of(BREAK_GLASS, "open a record by giving a reason", Role.values()),
        Definition.of(VIEW_AUDIT, "see who looked at and changed records", INFORMATION_GOVERNANCE));
  }
}
