package org.almoner.patients;

import java.time.LocalDate;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is: what stands on the patient's own row.
 *
 * @param bornEstimated the date of birth is a guess, to be shown as such
 * @param nhsStatus how far the NHS number is verified; TRACE_REQUIRED when there is none
 */
public record Demographics(
    PersonName name,
    @Nullable LocalDate born,
    boolean bornEstimated,
    Gender gender,
    @Nullable NhsNumber nhs,
    NhsNumberStatus nhsStatus,
    Personal personal) {

  public static Demographics of(PersonName name, @Nullable LocalDate born, Gender gender) {
    return new Demographics(
        name, born, false, gender, null, NhsNumberStatus.TRACE_REQUIRED, Personal.NOT_ASKED);
  }

  public Demographics withName(PersonName newName) {
    return new Demographics(newName, born, bornEstimated, gender, nhs, nhsStatus, personal);
  }

  public Demographics withBorn(@Nullable LocalDate newBorn, boolean estimated) {
    return new Demographics(name, newBorn, estimated, gender, nhs, nhsStatus, personal);
  }

  public Demographics withGender(Gender newGender) {
    return new Demographics(name, born, bornEstimated, newGender, nhs, nhsStatus, personal);
  }

  /** With a number present but not traced. */
  public Demographics withNhs(NhsNumber number) {
    return withNhs(number, NhsNumberStatus.NOT_TRACED);
  }

  public Demographics withNhs(@Nullable NhsNumber number, NhsNumberStatus status) {
    return new Demographics(name, born, bornEstimated, gender, number, status, personal);
  }

  public Demographics with(Personal newPersonal) {
    return new Demographics(name, born, bornEstimated, gender, nhs, nhsStatus, newPersonal);
  }
}
