package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.almoner.access.Role;
import org.almoner.organisation.BayDetails;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.Wards;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reason that somebody gives for a place in spite of a warning stays with the movement. */
@HospitalTest
class PlacementReasonScenarios {
  @Autowired WardFixture hospital;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired Wards wards;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;

  private List<String> reasons(SpellId spell) {
    return jdbc.sql(
            """
            select risk || ': ' || reason from inpatients.placement_reason
            where spell_id = :spell and not cancelled order by risk, reason
            """)
        .param("spell", spell.value())
        .query(String.class)
        .list();
  }

  @Test
  void every_reason_is_kept_shown_and_withdrawn_with_its_movement() {
    var ward = hospital.ward(2);
    var women = hospital.ward(2, "300", BaySex.FEMALE);
    var man = hospital.man();
    var spell =
        admissions.admit(
            emergency(man, ward.bed(0), "09:00")
                .under(null, "100")
                .accepting(Reasons.of(PlacementRisk.OUTLIER, "surgery is full")));
    assertThat(reasons(spell)).containsExactly("OUTLIER: surgery is full");
    transfers.move(spell, women.bed(0), at("10:00"), "", Reasons.forAll("flooded, for one night"));
    assertThat(reasons(spell))
        .containsExactly(
            "BAY_SEX: flooded, for one night",
            "OUTLIER: flooded, for one night",
            "OUTLIER: surgery is full");
    var nurse = staff.with(List.of("ward:" + women.ward()), Role.NURSE);
    assertThat(nurse.get("/patients/" + man + "/stay").body())
        .contains("surgery is full", "flooded, for one night", "is a female bay");
    transfers.cancelLast(spell, BackTo.itsBed(), "error");
    assertThat(reasons(spell)).containsExactly("OUTLIER: surgery is full");
  }

  @Test
  void a_bay_outside_its_hours_needs_a_reason() {
    var ward = hospital.ward(1);
    var bay =
        wards.addBay(
            ward.ward(),
            new BayDetails(
                "D",
                "Day bay",
                BaySex.MIXED,
                false,
                2,
                1,
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                true));
    var chair = Destination.bed(ward.ward(), wards.addBed(bay, "D1", BedKind.CHAIR, 1, 1));
    var patient = hospital.woman();
    assertThatThrownBy(() -> admissions.admit(emergency(patient, chair, "13:00")))
        .isInstanceOfSatisfying(
            PlacementWarning.class,
            w -> assertThat(w.risks()).containsOnlyKeys(PlacementRisk.BAY_HOURS))
        .hasMessageContaining("Day bay is open from 08:00 to 12:00 on weekdays");
    var spell =
        admissions.admit(
            emergency(patient, chair, "13:00")
                .accepting(Reasons.of(PlacementRisk.BAY_HOURS, "kept open")));
    assertThat(reasons(spell)).containsExactly("BAY_HOURS: kept open");
    var saturday = java.time.Instant.parse("2026-11-21T10:00:00Z");
    admissions.cancelAdmission(spell, "again");
    assertThatThrownBy(() -> admissions.admit(Admission.of(patient, chair, saturday, "21")))
        .isInstanceOf(PlacementWarning.class);
    admissions.admit(emergency(patient, chair, "09:00"));
  }
}
