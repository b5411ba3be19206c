package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.access.Role;
import org.almoner.inpatients.Spells;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stay that was written on paper only is entered when it is over. */
@HospitalTest
class PastStayScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Spells spells;
  private WardSeven.Ward ward;
  private Forms clerk;

  @BeforeEach
  void a_ward_and_its_clerk() {
    ward = wardSeven.empty();
    clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
  }

  private String form(PatientId patient) {
    return "/patients/" + patient + "/past-stay?ward=" + ward.id();
  }

  private String[] stay(String bed, String from, String until, String... more) {
    var fields =
        new java.util.ArrayList<>(
            List.of(
                "bed",
                bed,
                "at",
                from,
                "until",
                until,
                "method",
                "21",
                "consultant",
                ward.menon().toString(),
                "reason",
                "Pneumonia",
                "discharge",
                "1",
                "destination",
                "19"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  @Proves("PAS-52")
  void a_whole_past_stay_is_entered_and_stands_in_record_census_and_lists() {
    var patient = wardSeven.person("Quince", "Ann", "1950-05-05", Gender.FEMALE);
    var bed = ward.beds().get("A1").toString();
    clerk.done(form(patient), stay(bed, "20-Nov-2026 10:00", "22-Nov-2026 15:30"));
    assertThat(spells.current(patient)).isEmpty();
    var page = clerk.read("/patients/" + patient + "/stay");
    assertThat(page)
        .contains(
            "Not in hospital",
            "Earlier stays",
            "20-Nov-2026 10:00",
            "to 22-Nov-2026 15:30 Pneumonia",
            "Recorded 24-Nov-2026 14:32");
    assertThat(clerk.read("/lists/census?day=2026-11-21&ward=" + ward.id()))
        .contains("QUINCE", "A1", "Dr Menon");
    assertThat(clerk.read("/lists/discharges?ward=" + ward.id())).contains("QUINCE", "2 nights");
    assertThat(clerk.refused(form(patient), stay(bed, "21-Nov-2026 10:00", "23-Nov-2026 09:00")))
        .contains("is an inpatient at that time");
    var other = wardSeven.person("Quinby", "Ann", "1950-05-05", Gender.FEMALE);
    assertThat(clerk.refused(form(other), stay(bed, "22-Nov-2026 10:00", "23-Nov-2026 09:00")))
        .contains("The bed was not given: QUINCE");
    clerk.done(form(other), stay("waiting", "22-Nov-2026 10:00", "23-Nov-2026 09:00"));
  }

  @Test
  void what_cannot_have_been_is_refused() {
    var patient = wardSeven.person("Quincey", "Ann", "1950-05-05", Gender.FEMALE);
    var bed = ward.beds().get("A2").toString();
    assertThat(clerk.refused(form(patient), stay(bed, "20-Nov-2026 10:00", "19-Nov-2026 15:30")))
        .contains("is before the admission");
    assertThat(clerk.refused(form(patient), stay(bed, "20-Nov-2026 10:00", "25-Nov-2026 15:30")))
        .contains("is in the future");
    assertThat(
            clerk.refused(
                form(patient),
                stay(
                    bed,
                    "20-Nov-2026 10:00",
                    "22-Nov-2026 15:30",
                    "discharge",
                    "4",
                    "destination",
                    "79")))
        .contains("Record the death first");
    assertThat(clerk.read("/patients/" + patient + "/stay")).doesNotContain("Earlier stays");
  }
}
