package org.almoner.patients.person;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked beside name, birth and gender, as NHS Data Dictionary codes; "" where
 * nothing is recorded.
 *
 * @param bornAt time of birth, for babies
 * @param birthSex PERSON PHENOTYPIC SEX code
 * @param ethnicCategory ETHNIC CATEGORY code: 99 not known, Z not stated
 * @param religion affiliation group code: N not known
 * @param maritalStatus PERSON MARITAL STATUS code: 9 not known
 * @param language preferred language, ISO 639-1
 * @param interpreter whether one is needed; then the language must be recorded
 * @param overseasStatus OVERSEAS VISITOR CHARGING CATEGORY: 9 not known
 * @param sensitive the record always asks for a reason to open
 */
public record Personal(
    String preferredName,
    @Nullable LocalTime bornAt,
    String birthSex,
    String genderIdentity,
    String pronouns,
    String ethnicCategory,
    String religion,
    String maritalStatus,
    String nationality,
    String occupation,
    String language,
    boolean interpreter,
    String overseasStatus,
    boolean sensitive) {

  public static final Personal NOT_ASKED =
      new Personal("", null, "", "", "", "99", "N", "9", "", "", "", false, "9", false);

  public Personal withPreferredName(String name) {
    return new Personal(
        name,
        bornAt,
        birthSex,
        genderIdentity,
        pronouns,
        ethnicCategory,
        religion,
        maritalStatus,
        nationality,
        occupation,
        language,
        interpreter,
        overseasStatus,
        sensitive);
  }

  public Personal withBornAt(@Nullable LocalTime time) {
    return new Personal(
        preferredName,
        time,
        birthSex,
        genderIdentity,
        pronouns,
        ethnicCategory,
        religion,
        maritalStatus,
        nationality,
        occupation,
        language,
        interpreter,
        overseasStatus,
        sensitive);
  }

  public Personal withBackground(
      String newEthnicCategory, String newReligion, String newMaritalStatus) {
    return new Personal(
        preferredName,
        bornAt,
        birthSex,
        genderIdentity,
        pronouns,
        newEthnicCategory,
        newReligion,
        newMaritalStatus,
        nationality,
        occupation,
        language,
        interpreter,
        overseasStatus,
        sensitive);
  }

  public Personal withLanguage(String newLanguage, boolean needsInterpreter) {
    return new Personal(
        preferredName,
        bornAt,
        birthSex,
        genderIdentity,
        pronouns,
        ethnicCategory,
        religion,
        maritalStatus,
        nationality,
        occupation,
        newLanguage,
        needsInterpreter,
        overseasStatus,
        sensitive);
  }

  public Personal withSensitive(boolean nowSensitive) {
    return new Personal(
        preferredName,
        bornAt,
        birthSex,
        genderIdentity,
        pronouns,
        ethnicCategory,
        religion,
        maritalStatus,
        nationality,
        occupation,
        language,
        interpreter,
        overseasStatus,
        nowSensitive);
  }
}
