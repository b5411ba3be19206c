package org.almoner.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.activities.Grants;
import org.almoner.access.signin.CurrentPerson;
import org.springframework.stereotype.Service;

/**
 * Whether a person may open a patient's record, and why. Routes say {@link OpensRecord} instead of
 * asking; parts of pages that show several patients ask here.
 */
@Service
public class RecordAccess {
  private final List<CareRelationship> relationships;
  private final List<SensitiveRecords> sensitive;
  private final BreakGlass breakGlass;
  private final Grants grants;
  private final Users users;
  private final CurrentPerson person;

  RecordAccess(
      List<CareRelationship> relationships,
      List<SensitiveRecords> sensitive,
      BreakGlass breakGlass,
      Grants grants,
      Users users,
      CurrentPerson person) {
    this.relationships = relationships;
    this.sensitive = sensitive;
    this.breakGlass = breakGlass;
    this.grants = grants;
    this.users = users;
    this.person = person;
  }

  /**
   * @return what lets this person open the record, for instance "Patient on Ward 7"; empty when
   *     nothing does and a reason must be asked
   */
  public Optional<String> why(UUID user, UUID patient) {
    var open = isSensitive(patient) ? Optional.<String>empty() : withoutAsking(user, patient);
    return open.or(() -> breakGlass.active(user, patient).map(a -> "Break-glass. " + a.reason()));
  }

  public boolean isSensitive(UUID patient) {
    return sensitive.stream().anyMatch(s -> s.sensitive(patient));
  }

  private Optional<String> withoutAsking(UUID user, UUID patient) {
    if (worksWithAll(user)) return Optional.of("Works with all patients");
    return relationships.stream().flatMap(r -> r.between(user, patient).stream()).findFirst();
  }

  /** The request's own session already knows the roles; for others they are read. */
  private boolean worksWithAll(UUID user) {
    var own = person.open().filter(s -> s.user().equals(user));
    return own.isPresent()
        ? person.may(AccessActivities.OPEN_ANY)
        : grants.may(users.byId(user).roles(), AccessActivities.OPEN_ANY);
  }
}
