package org.almoner.patients;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.patients.person.PersonName;
import org.jspecify.annotations.Nullable;

/** As much of a patient as a list shows. */
public record PatientSummary(
    PatientId id,
    String surname,
    String given,
    String title,
    @Nullable LocalDate born,
    boolean bornEstimated,
    Gender gender,
    @Nullable NhsNumber nhs,
    String hospitalNumber,
    @Nullable Instant died,
    AllergyState allergies,
    boolean sensitive,
    @Nullable PatientId survivor) {

  /** SURNAME, Given (Title). */
  public String formalName() {
    return PersonName.of(title, given, surname).formal();
  }
}
