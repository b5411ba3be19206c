package org.almoner.inpatients;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists, asked for by addresses that were cut or made up. */
@HospitalTest
class ListScenarios {
  @Autowired Staff staff;

  @Test
  void a_page_mark_that_nobody_gave_shows_the_first_page() {
    var clerk = staff.with(Role.WARD_CLERK);
    for (var after : new String[] {"garbage", "|", "x".repeat(36), "2026|" + "z".repeat(36)})
      assertThat(clerk.get("/lists/inpatients?after=" + after.replace("|", "%7C")).statusCode())
          .isEqualTo(200);
    assertThat(clerk.get("/lists/inpatients?day=31-02-2026").statusCode()).isEqualTo(422);
  }
}
