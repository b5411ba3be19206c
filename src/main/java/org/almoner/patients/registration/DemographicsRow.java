package org.almoner.patients.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.jspecify.annotations.Nullable;

/** Demographics as columns of patients.patient, there and back. */
public final class DemographicsRow {
  private DemographicsRow() {}

  public static Map<String, @Nullable Object> of(Demographics who) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var name = who.name();
    row.put("title", name.title());
    row.put("given", name.given());
    row.put("middle", name.middle());
    row.put("surname", name.surname());
    row.put("suffix", name.suffix());
    row.put("born", text(who.born()));
    row.put("born_estimated", who.bornEstimated());
    row.put("gender", who.gender().code());
    row.put("nhs_number", who.nhs() == null ? null : who.nhs().digits());
    row.put("nhs_status", who.nhsStatus().code());
    personal(row, who.personal());
    return row;
  }

  private static void personal(Map<String, @Nullable Object> row, Personal personal) {
    row.put("preferred_name", personal.preferredName());
    row.put("born_at", text(personal.bornAt()));
    row.put("birth_sex", personal.birthSex());
    row.put("gender_identity", personal.genderIdentity());
    row.put("pronouns", personal.pronouns());
    row.put("ethnic_category", personal.ethnicCategory());
    row.put("religion", personal.religion());
    row.put("marital_status", personal.maritalStatus());
    row.put("nationality", personal.nationality());
    row.put("occupation", personal.occupation());
    row.put("language", personal.language());
    row.put("interpreter", personal.interpreter());
    row.put("overseas_status", personal.overseasStatus());
    row.put("sensitive", personal.sensitive());
  }

  public static Demographics read(ResultSet row) throws SQLException {
    var nhs = row.getString("nhs_number");
    return new Demographics(
        new PersonName(
            row.getString("title"),
            row.getString("given"),
            row.getString("middle"),
            row.getString("surname"),
            row.getString("suffix")),
        row.getObject("born", LocalDate.class),
        row.getBoolean("born_estimated"),
        Gender.of(row.getString("gender")),
        nhs == null ? null : new NhsNumber(nhs),
        NhsNumberStatus.of(row.getString("nhs_status")),
        personal(row));
  }

  private static Personal personal(ResultSet row) throws SQLException {
    return new Personal(
        row.getString("preferred_name"),
        row.getObject("born_at", LocalTime.class),
        row.getString("birth_sex"),
        row.getString("gender_identity"),
        row.getString("pronouns"),
        row.getString("ethnic_category"),
        row.getString("religion"),
        row.getString("marital_status"),
        row.getString("nationality"),
        row.getString("occupation"),
        row.getString("language"),
        row.getBoolean("interpreter"),
        row.getString("overseas_status"),
        row.getBoolean("sensitive"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
