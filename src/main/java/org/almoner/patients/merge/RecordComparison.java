package org.almoner.patients.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almoner.patients.AllergyState;
import org.almoner.patients.Merging.Choices.Field;
import org.almoner.patients.PatientId;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.terminology.CodeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two records beside each other, field by field. */
@Repository
class RecordComparison {
  private static final String ALL =
      """
      select p.id, upper(p.surname) || coalesce(', ' || nullif(p.given, ''), '') || coalesce(' (' || nullif(p.title, '') || ')', '') as name,
        p.preferred_name, coalesce(to_char(p.born, 'DD-Mon-YYYY'), '') || case when p.born_estimated then ' (approx)' else '' end as born,
        case p.gender when '1' then 'Male' when '2' then 'Female' when '9' then 'Indeterminate' else '' end as gender,
        coalesce(regexp_replace(p.nhs_number, '(...)(...)(....)', '\\1 \\2 \\3') || case p.nhs_status when '01' then ', verified' else ', not verified' end, '') as nhs_number,
        case p.ethnic_category when '99' then '' else p.ethnic_category end as ethnic_category,
        case p.religion when 'N' then '' else p.religion end as religion,
        case p.marital_status when '9' then '' else p.marital_status end as marital_status,
        p.language, p.interpreter,
        p.nationality, p.occupation, case p.overseas_status when '9' then '' else p.overseas_status end as overseas_status,
        p.hospital_number, p.version, p.survivor_id is not null as merged,
        coalesce((select concat_ws(', ', nullif(line1, ''), nullif(line2, ''), nullif(postcode, '')) from patients.address
          where patient_id = p.id and kind = 'HOME' and in_error = '' and to_date is null limit 1), '') as address,
        coalesce((select practice_code from patients.gp_registration where patient_id = p.id and in_error = '' and to_date is null limit 1), '') as gp,
        coalesce((select concat_ws(' ', given, surname) from patients.related_person
          where patient_id = p.id and role = 'NEXT_OF_KIN' and ended_on is null), '') as next_of_kin,
        coalesce((select value from patients.contact where patient_id = p.id and preferred and ended_on is null), '') as preferred_contact,
        coalesce((select to_char(died_at at time zone 'Europe/London', 'DD-Mon-YYYY') from patients.death where patient_id = p.id and undone_at is null), '') as death,
        (select count(*) from patients.v_allergy a where a.patient_id = p.id) as allergies, p.allergy_state
      from patients.patient p where p.id in (:a, :b)
      """;
  private static final Map<Field, CodeSet> CODED =
      Map.of(
          Field.ETHNIC_CATEGORY, CodeSet.ETHNIC_CATEGORY,
          Field.RELIGION, CodeSet.RELIGION_GROUP,
          Field.MARITAL_STATUS, CodeSet.MARITAL_STATUS,
          Field.LANGUAGE, CodeSet.LANGUAGE,
          Field.OVERSEAS_STATUS, CodeSet.OVERSEAS_VISITOR);
  private final JdbcClient jdbc;
  private final CodeOptions codes;

  RecordComparison(JdbcClient jdbc, CodeOptions codes) {
    this.jdbc = jdbc;
    this.codes = codes;
  }

  /** One record as compared. */
  record Side(
      PatientId patient,
      int version,
      String hospitalNumber,
      boolean merged,
      String allergies,
      List<String> values) {}

  /** Both, in the order asked for. */
  List<Side> of(PatientId one, PatientId other) {
    var sides =
        jdbc.sql(ALL)
            .param("a", one.value())
            .param("b", other.value())
            .query((row, n) -> side(row))
            .list();
    return sides.stream()
        .sorted(Comparator.comparing(s -> s.patient().equals(one) ? 0 : 1))
        .toList();
  }

  private Side side(ResultSet row) throws SQLException {
    var values = new ArrayList<String>();
    for (var field : Field.values())
      values.add(words(field, row.getString(field.name().toLowerCase(Locale.ROOT)), row));
    int allergies = row.getInt("allergies");
    return new Side(
        new PatientId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        row.getString("hospital_number"),
        row.getBoolean("merged"),
        AllergyState.valueOf(row.getString("allergy_state")).words()
            + (allergies > 0 ? ": " + allergies : ""),
        values);
  }

  private String words(Field field, String value, ResultSet row) throws SQLException {
    if (value.isEmpty()) return "";
    if (field == Field.GP) return codes.practice(value);
    var set = CODED.get(field);
    var words = set == null ? value : codes.words(set, value);
    return field == Field.LANGUAGE && row.getBoolean("interpreter")
        ? words + ", interpreter"
        : words;
  }
}
