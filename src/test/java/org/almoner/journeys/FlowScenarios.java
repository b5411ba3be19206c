package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.almoner.access.Role;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingAdmissions.Kind;
import org.almoner.organisation.WardId;
import org.almoner.patients.Gender;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bed manager reads beside the flow table. */
@HospitalTest
class FlowScenarios {
  private static final Instant NOW = Instant.parse("2026-11-24T14:32:05Z");
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired PendingAdmissions requests;

  @Test
  void a_wait_begins_with_the_request_and_that_of_a_booked_patient_with_the_date_to_come_in() {
    var ward = wardSeven.empty().id();
    ask(ward, "Quarrie", Kind.DTA, Duration.ofDays(-40), Duration.ofDays(-40));
    ask(ward, "Quested", Kind.TCI, Duration.ofDays(-90), Duration.ofHours(3));
    var flow = staff.with(Role.BED_MANAGER).get("/flow").body();
    assertThat(flow).contains("5w 5d</b>longest bed wait", "QUARRIE");
    var booked = flow.indexOf("QUESTED");
    assertThat(booked < 0 || booked > flow.indexOf("QUARRIE")).isTrue();
  }

  private void ask(WardId ward, String surname, Kind kind, Duration asked, Duration wanted) {
    var patient = wardSeven.person(surname, "Eve", "1950-05-05", Gender.FEMALE);
    Actors.as(
        Actor.system("test"),
        () ->
            requests.create(
                new PendingAdmissions.Request(
                    patient,
                    kind,
                    "",
                    NOW.plus(asked),
                    NOW.plus(wanted),
                    ward,
                    null,
                    null,
                    kind == Kind.TCI ? "11" : "21",
                    "19",
                    "1",
                    "01",
                    PendingAdmissions.Priority.ROUTINE,
                    "",
                    "Fall")));
  }
}
