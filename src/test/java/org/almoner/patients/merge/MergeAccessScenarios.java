package org.almoner.patients.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almoner.access.Role;
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
