package org.almoner.patients.person;

import java.time.LocalTime;
import java.util.function.Consumer;
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
    return with(d -> d.preferredName = name);
  }

  public Personal withBornAt(@Nullable LocalTime time) {
    return with(d -> d.bornAt = time);
  }

  public Personal withBackground(
      String newEthnicCategory, String newReligion, String newMaritalStatus) {
    return with(
        d -> {
          d.ethnicCategory = newEthnicCategory;
          d.religion = newReligion;
          d.maritalStatus = newMaritalStatus;
        });
  }

  public Personal withLanguage(String newLanguage, boolean needsInterpreter) {
    return with(
        d -> {
          d.language = newLanguage;
          d.interpreter = needsInterpreter;
        });
  }

  public Personal withSensitive(boolean nowSensitive) {
    return with(d -> d.sensitive = nowSensitive);
  }

  private Personal with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.of(this);
  }

  /** What changes. */
  private static final class Draft {
    private String preferredName;
    private @Nullable LocalTime bornAt;
    private String ethnicCategory;
    private String religion;
    private String maritalStatus;
    private String language;
    private boolean interpreter;
    private boolean sensitive;

    Draft(Personal from) {
      preferredName = from.preferredName;
      bornAt = from.bornAt;
      ethnicCategory = from.ethnicCategory;
      religion = from.religion;
      maritalStatus = from.maritalStatus;
      language = from.language;
      interpreter = from.interpreter;
      sensitive = from.sensitive;
    }

    Personal of(Personal rest) {
      return new Personal(
          preferredName,
          bornAt,
          rest.birthSex,
          rest.genderIdentity,
          rest.pronouns,
          ethnicCategory,
          religion,
          maritalStatus,
          rest.nationality,
          rest.occupation,
          language,
          interpreter,
          rest.overseasStatus,
          sensitive);
    }
  }
}
