package org.almoner.patients;

import java.time.Instant;
import org.almoner.patients.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One patient's own row as it stands.
 *
 * @param version to be given back with a change
 * @param survivor the record this one was merged into, or null
 */
public record Patient(
    PatientId id,
    int version,
    Instant changedAt,
    String changedBy,
    Completeness registration,
    String hospitalNumber,
    Demographics who,
    AllergyState allergies,
    @Nullable Instant died,
    @Nullable PatientId survivor) {
  public PersonName name() {
    return who.name();
  }

  public boolean merged() {
    return survivor != null;
  }

  /** How much of the minimum data set is there. */
  public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    /** Nobody knows yet who this person is. */
    UNKNOWN
  }
}
