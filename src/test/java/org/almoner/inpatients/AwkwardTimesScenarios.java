package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.patients.Gender;
import org.almoner.platform.InvalidInput;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times that cannot be, each refused in words and never by the database alone. */
@HospitalTest
class AwkwardTimesScenarios {
  @Autowired WardFixture hospital;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired Discharges discharges;
  @Autowired Leaves leaves;
  @Autowired OffWard offWard;
  @Autowired WardAttenders attenders;
  @Autowired ExpectedDischarges expected;

  private SpellId inBed(WardFixture.OneBay ward) {
    return admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
  }

  @Test
  void a_discharge_before_the_patient_left_the_ward_is_refused() {
    var spell = inBed(hospital.ward(1));
    offWard.leave(spell, "CT", at("13:00"), null);
    assertThatThrownBy(() -> discharges.discharge(Discharge.home(spell, at("12:00"))))
        .isInstanceOf(WrongTime.class)
        .hasMessageContaining("13:00");
  }

  @Test
  void a_discharge_before_the_leave_began_is_refused() {
    var spell = inBed(hospital.ward(1));
    leaves.out(spell, at("13:00"), at("20:00"), true, "");
    assertThatThrownBy(() -> discharges.discharge(Discharge.home(spell, at("12:00"))))
        .isInstanceOf(WrongTime.class);
    discharges.discharge(Discharge.home(spell, at("14:00")));
  }

  @Test
  void a_patient_is_not_away_twice_at_once() {
    var spell = inBed(hospital.ward(1));
    offWard.leave(spell, "CT", at("10:00"), null);
    assertThatThrownBy(() -> leaves.out(spell, at("10:30"), at("20:00"), true, ""))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("CT");
    offWard.back(spell, at("11:00"));
    assertThatThrownBy(() -> offWard.leave(spell, "X-ray", at("10:30"), null))
        .isInstanceOf(WrongTime.class)
        .hasMessageContaining("11:00");
    leaves.out(spell, at("12:00"), at("20:00"), true, "");
    leaves.back(spell, hospitalBed(spell), at("13:00"), Reasons.none());
    assertThatThrownBy(() -> offWard.leave(spell, "X-ray", at("12:30"), null))
        .isInstanceOf(WrongTime.class);
  }

  @Autowired Spells spells;

  private Destination hospitalBed(SpellId spell) {
    var now = spells.byId(spell).orElseThrow();
    return new Destination(now.wardId(), now.bedId());
  }

  @Test
  void nobody_is_admitted_before_they_were_born() {
    var ward = hospital.ward(1);
    var baby = hospital.patient(Gender.FEMALE, LocalDate.of(2026, 11, 24));
    var yesterday = Instant.parse("2026-11-23T10:00:00Z");
    assertThatThrownBy(() -> admissions.admit(Admission.of(baby, ward.bed(0), yesterday, "82")))
        .isInstanceOf(WrongTime.class)
        .hasMessageContaining("born");
  }

  @Test
  void a_past_movement_into_an_interval_when_the_bed_was_taken_is_refused() {
    var ward = hospital.ward(2);
    var first = inBed(ward);
    transfers.move(first, ward.bed(1), at("12:00"), "", Reasons.none());
    assertThatThrownBy(() -> admissions.admit(emergency(hospital.woman(), ward.bed(0), "11:00")))
        .isInstanceOf(BedTaken.class)
        .hasMessageContaining("since 09:00");
    admissions.admit(emergency(hospital.woman(), ward.bed(0), "12:00"));
  }

  @Test
  void the_steps_of_a_ward_attendance_are_in_order() {
    var ward = hospital.ward(1);
    var visit = attenders.expect(hospital.woman(), ward.ward(), at("10:00"), "dressing", null);
    attenders.arrived(visit, 1, at("10:05"));
    assertThatThrownBy(() -> attenders.seen(visit, 2, at("09:30"), null))
        .isInstanceOf(WrongTime.class);
    attenders.seen(visit, 2, at("10:15"), null);
    assertThatThrownBy(() -> attenders.completed(visit, 3, at("10:10"), "done"))
        .isInstanceOf(WrongTime.class);
  }

  @Test
  void reviews_and_delays_lie_within_the_stay() {
    var spell = inBed(hospital.ward(1));
    assertThatThrownBy(
            () -> expected.review(spell, true, "A1", "", Instant.parse("2026-11-20T10:00:00Z")))
        .isInstanceOf(WrongTime.class);
    assertThatThrownBy(() -> expected.delay(spell, "A5", LocalDate.of(2026, 11, 20), null, ""))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("admission");
    var delay = expected.delay(spell, "A5", LocalDate.of(2026, 11, 24), null, "");
    assertThatThrownBy(() -> expected.endDelay(spell, delay, 1, LocalDate.of(2026, 11, 29)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> expected.endDelay(spell, delay, 1, LocalDate.of(2026, 11, 23)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void the_date_given_at_admission_is_the_first_of_its_history() {
    var ward = hospital.ward(1);
    var day = LocalDate.of(2026, 11, 26);
    var spell = admissions.admit(emergency(hospital.man(), ward.bed(0), "09:00").expected(day));
    assertThat(expected.history(spell)).extracting(e -> e.on()).containsExactly(day);
  }
}
