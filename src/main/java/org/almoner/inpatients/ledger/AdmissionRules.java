package org.almoner.inpatients.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Refused.CodesDisagree;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which codes and times go together: NHS Data Dictionary, CDS 6-3. */
public final class AdmissionRules {
  private static final Set<String> FROM_HOSPITALS =
      Set.of("49", "51", "52", "53", "87", "98", "99");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private AdmissionRules() {}

  public static void check(Admission admission, String gender, @Nullable LocalDate born) {
    if (born != null && born.isAfter(admission.at().atZone(LONDON).toLocalDate()))
      throw new WrongTime(
          "admitted_before_birth", "The admission is before the patient was born. Check the date.");
    var age = born == null ? null : age(born, admission);
    transfer(admission);
    birth(admission, age);
    maternity(admission, gender, age);
    expectedDischarge(admission);
  }

  private static void transfer(Admission admission) {
    if (Set.of("81", "2B").contains(admission.method())
        && !FROM_HOSPITALS.contains(admission.source()))
      throw new CodesDisagree(
          "source",
          "A transfer comes from another hospital: choose source 49, 51, 52, 53 or 87, or another"
              + " method of admission.");
  }

  private static void birth(Admission admission, @Nullable Integer age) {
    if (Set.of("82", "83", "2C").contains(admission.method()) && age != null && age > 0)
      throw new CodesDisagree(
          "method", "A birth is for a baby under one year. Choose another method of admission.");
    if (admission.mother() != null && !Set.of("82", "83", "2C").contains(admission.method()))
      throw new CodesDisagree(
          "method", "A baby linked to the mother's stay is admitted by method 82, 83 or 2C.");
  }

  private static void maternity(Admission admission, String gender, @Nullable Integer age) {
    var possible = !gender.equals("1") && (age == null || age >= 10 && age <= 60);
    if (Set.of("31", "32").contains(admission.method()) && !possible)
      throw new CodesDisagree(
          "method",
          "A maternity admission is for a woman aged 10 to 60. Choose another method of"
              + " admission.");
  }

  private static void expectedDischarge(Admission admission) {
    var expected = admission.expectedDischarge();
    if (expected != null && expected.isBefore(admission.at().atZone(LONDON).toLocalDate()))
      throw new InvalidInput(
          "expectedDischarge", "The expected discharge date is before the admission.");
  }

  private static int age(LocalDate born, Admission admission) {
    return java.time.Period.between(born, admission.at().atZone(LONDON).toLocalDate()).getYears();
  }
}
