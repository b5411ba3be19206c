package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.access.Role;
import org.almoner.patients.Gender;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.QueryCount;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards, flow and lists cost the same number of statements for a few beds and for many. */
@HospitalTest
class BoardQueriesScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;

  private List<String> statements(Staff.Member who, String path) {
    return QueryCount.during(() -> assertThat(who.get(path).statusCode()).isEqualTo(200)).stream()
        .filter(s -> s.contains("inpatients.") || s.contains("organisation.v_"))
        .filter(s -> !s.contains("lapse_noted")) // the job that notes lapsed reservations
        .toList();
  }

  @Test
  void the_board_reads_six_times_for_one_patient_and_for_fifteen() {
    var few = wardSeven.empty();
    wardSeven.admit(
        few, "A1", "Quoin", "Ida", "1950-01-02", Gender.FEMALE, "Fall", 1, "2026-11-26");
    var many = wardSeven.busy();
    var nurse = staff.with(List.of("ward:" + few.id()), Role.NURSE);
    assertThat(statements(nurse, few.path())).hasSize(6);
    assertThat(statements(nurse, many.path())).hasSize(6);
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
