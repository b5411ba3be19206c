package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.patients.Gender;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.QueryCount;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages cost in statements, for a few beds and for many, and that reading commits nothing. */
@HospitalTest
class BoardQueriesScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired JdbcClient jdbc;

  private List<String> statements(Staff.Member who, String path) {
    return QueryCount.during(() -> assertThat(who.get(path).statusCode()).isEqualTo(200)).stream()
        .filter(s -> s.contains("inpatients.") || s.contains("organisation.v_"))
        .filter(s -> !s.contains("lapse_noted")) // the job that notes lapsed reservations
        .filter(s -> !ofTheRail(s))
        .toList();
  }

  @Test
  void the_board_asks_once_for_one_patient_and_for_fifteen() {
    var few = wardSeven.empty();
    wardSeven.admit(
        few, "A1", "Quoin", "Ida", "1950-01-02", Gender.FEMALE, "Fall", 1, "2026-11-26");
    var many = wardSeven.busy();
    var nurse = staff.with(List.of("ward:" + few.id()), Role.NURSE);
    assertThat(statements(nurse, few.path())).hasSize(1);
    assertThat(statements(nurse, many.path())).hasSize(1);
  }

  @Test
  void the_patient_page_asks_five_times_with_session_and_audit_before_it_answers() {
    var ward = wardSeven.empty();
    wardSeven.admit(
        ward, "A1", "Quoin", "Una", "1950-01-02", Gender.FEMALE, "Fall", 1, "2026-11-26");
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    var path = patientOn(ward);
    nurse.get(path);
    var sent = QueryCount.during(() -> assertThat(nurse.get(path).statusCode()).isEqualTo(200));
    var own =
        sent.stream()
            .filter(BoardQueriesScenarios::ofPages)
            .filter(BoardQueriesScenarios::beforeTheAnswer)
            .toList();
    assertThat(own).as(String.join("\n---\n", own)).hasSize(5);
    assertThat(own).filteredOn(s -> s.contains("insert into audit.entry")).hasSize(1);
    assertThat(own).filteredOn(s -> s.contains("select * from patients.allergy where")).hasSize(1);
  }

  @Test
  void pages_that_only_read_commit_no_transaction() {
    var ward = wardSeven.empty();
    wardSeven.admit(
        ward, "A1", "Quoin", "Eva", "1950-01-02", Gender.FEMALE, "Fall", 1, "2026-11-26");
    var nurse = staff.with(List.of("ward:" + ward.id()), Role.NURSE);
    for (var path : List.of(patientOn(ward), ward.path(), "/patients?q=quoin+eva"))
      assertThat(QueryCount.commits(() -> assertThat(nurse.get(path).statusCode()).isEqualTo(200)))
          .as(path)
          .filteredOn(BoardQueriesScenarios::ofPages)
          .isEmpty();
  }

  private String patientOn(WardSeven.Ward ward) {
    return "/patients/"
        + jdbc.sql("select patient_id from inpatients.v_inpatient where ward_id = :ward")
            .param("ward", ward.id().value())
            .query(UUID.class)
            .single();
  }

  /** The count of late observations, asked for at most every few seconds on any page. */
  private static boolean ofTheRail(String sql) {
    return sql.startsWith("select s.spell_id, l.id as entry_id") && sql.contains("i.ward_id = any");
  }

  /** The rest is sent by jobs in the background. */
  private static boolean beforeTheAnswer(String sql) {
    return !sql.contains("patients.recent");
  }

  private static boolean ofPages(String sql) {
    return (sql.contains("patients.")
            || sql.contains("access.")
            || sql.contains("insert into audit.entry"))
        && !sql.contains("lapse_noted")
        && !ofTheRail(sql);
  }

  @Test
  void flow_reads_four_times_and_a_list_twice_however_many_wards() {
    wardSeven.busy();
    var nurse = staff.with(Role.NURSE);
    assertThat(statements(nurse, "/flow")).hasSize(4);
    var list =
        statements(nurse, "/lists/inpatients").stream()
            .filter(s -> s.contains("x.ward_id"))
            .toList();
    wardSeven.busy();
    assertThat(statements(nurse, "/flow")).hasSize(4);
    assertThat(list).hasSize(2);
  }
}
