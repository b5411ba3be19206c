package org.almoner.patients.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.patients.Merging;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comparing two records opens both. */
@HospitalTest
class MergeAccessScenarios {
  @Autowired Staff staff;
  @Autowired People people;
  @Autowired Merging merging;
  @Autowired JdbcClient jdbc;

  @Test
  void a_sensitive_record_is_not_opened_by_comparing_another_with_it() {
    var governor = staff.with(Role.INFORMATION_GOVERNANCE);
    var one = people.somebody();
    staff.breakGlass(governor, one.value());
    var other = people.somebody();
    jdbc.sql("update patients.patient set sensitive = true where id = :id")
        .param("id", other.value())
        .update();
    var compare = "/patients/" + one + "/merge";

    var asked = governor.get(compare + "?with=" + other);
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(asked.headers().firstValue("Location").orElse(""))
        .contains("/break-glass/" + other + "?next=%2Fpatients%2F" + one + "%2Fmerge");
    var merged =
        governor.post(
            compare,
            Map.of("other", "" + other, "version", "0", "otherVersion", "0", "reason", "x"));
    assertThat(merged.headers().firstValue("Location").orElse("")).contains("/break-glass/");
    assertThat(survivor(other)).isNull();
    assertThat(looks(governor, other)).isZero();

    staff.breakGlass(governor, other.value());
    assertThat(governor.get(compare + "?with=" + other).statusCode()).isEqualTo(200);
    assertThat(looks(governor, other)).isEqualTo(1);
  }

  @Test
  void the_worklist_is_a_relationship_to_its_pairs_and_to_nobody_else() {
    var governor = staff.with(Role.INFORMATION_GOVERNANCE);
    var one = people.born("1913-02-11");
    var other = people.born("1917-07-19");
    var compare = "/patients/" + one + "/merge?with=" + other;
    assertThat(governor.get(compare).headers().firstValue("Location").orElse(""))
        .contains("/break-glass/" + one);

    var pair = onTheWorklist(one, other);
    assertThat(governor.get("/now").body()).contains("Records to merge or sort");
    assertThat(governor.get(compare).statusCode()).isEqualTo(200);
    assertThat(reasons(governor, other)).containsOnly("On the worklist of records to merge");
    assertThat(staff.with(Role.DOCTOR).get("/patients/" + one).statusCode()).isEqualTo(303);
    assertThat(governor.get("/patients/" + people.born("1922-10-05")).statusCode()).isEqualTo(303);

    governor.post("/patients/merges/candidates/" + pair + "/different", Map.of());
    assertThat(governor.get(compare).statusCode()).isEqualTo(303);
  }

  @Test
  void what_is_compared_is_said_in_words() {
    var governor = staff.with(Role.INFORMATION_GOVERNANCE);
    var one = people.born("1911-04-02");
    var other = people.born("1912-08-15");
    jdbc.sql(
            """
            update patients.patient set ethnic_category = 'Z', language = 'fr', interpreter = true, marital_status = 'S'
            where id = :id
            """)
        .param("id", other.value())
        .update();
    onTheWorklist(one, other);
    assertThat(governor.get("/patients/" + one + "/merge?with=" + other).body())
        .contains("Not stated", "French, interpreter", "Single")
        .doesNotContain("fr, interpreter");
  }

  @Test
  void the_page_of_a_merge_opens_both_records() {
    var one = people.born("1926-01-29");
    var other = people.born("1931-05-17");
    var merge =
        "/patients/merges/"
            + merging.merge(one, other, Merging.Choices.SURVIVORS, "The same person");
    var governor = staff.with(Role.INFORMATION_GOVERNANCE);

    var asked = governor.get(merge);
    assertThat(asked.headers().firstValue("Location").orElse("")).contains("/break-glass/");
    assertThat(governor.post(merge + "/undo", Map.of("reason", "Two people")).statusCode())
        .isEqualTo(302);
    assertThat(survivor(other)).isNotNull();
    staff.breakGlass(governor, one.value());
    staff.breakGlass(governor, other.value());

    assertThat(governor.get(merge).statusCode()).isEqualTo(200);
    assertThat(looks(governor, one)).isEqualTo(1);
    assertThat(looks(governor, other)).isEqualTo(1);
  }

  private UUID onTheWorklist(PatientId one, PatientId other) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into patients.possible_duplicate (id, patient_id, candidate_id, score, reason, noted_at, noted_by)
            values (:id, :one, :other, 90, 'Same name and birth', timestamptz '2026-11-24T09:00Z', 'test')
            """)
        .param("id", id)
        .param("one", one.value())
        .param("other", other.value())
        .update();
    return id;
  }

  private List<String> reasons(Staff.Member who, PatientId patient) {
    return jdbc.sql(
            "select reason from audit.entry where patient_id = :patient and actor_id = :user")
        .param("patient", patient.value())
        .param("user", who.id())
        .query(String.class)
        .list();
  }

  private Object survivor(PatientId patient) {
    return jdbc.sql("select survivor_id from patients.v_patient where patient_id = :id")
        .param("id", patient.value())
        .query((row, n) -> row.getObject(1))
        .list()
        .getFirst();
  }

  private long looks(Staff.Member who, PatientId patient) {
    return jdbc.sql(
            "select count(*) from audit.entry where patient_id = :patient and actor_id = :user")
        .param("patient", patient.value())
        .param("user", who.id())
        .query(Long.class)
        .single();
  }
}
