package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.inpatients.Refused.AlreadyInpatient;
import org.almoner.inpatients.Refused.CancelLaterFirst;
import org.almoner.inpatients.Refused.CodesDisagree;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.organisation.BaySex;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class MovementScenarios {
  @Autowired WardFixture hospital;
  @Autowired RecordImage image;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired Discharges discharges;
  @Autowired Spells spells;

  @Test
  void an_emergency_patient_lies_in_the_bed_they_were_admitted_to() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "10:00"));
    var now = spells.current(ada).orElseThrow();
    assertThat(now.id()).isEqualTo(spell);
    assertThat(now.bedId()).isEqualTo(ward.beds().get(0));
    assertThat(now.care().specialty()).isEqualTo("300");
    assertThat(image.audited(spell)).containsExactly("inpatient.admit");
  }

  @Test
  void a_bed_takes_one_patient_at_a_time_and_says_since_when() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    admissions.admit(emergency(ada, ward.bed(0), "14:31"));
    var alan = hospital.man();
    assertThatThrownBy(() -> admissions.admit(emergency(alan, ward.bed(0), "14:32")))
        .isInstanceOfSatisfying(
            BedTaken.class, taken -> assertThat(spells.inStay(taken.stay())).contains(ada))
        .hasMessageContaining("Another patient is in that bed, since 14:31");
    assertThat(spells.current(alan)).isEmpty();
  }

  @Test
  void an_inpatient_is_not_admitted_twice() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    admissions.admit(emergency(ada, ward.bed(0), "10:00"));
    assertThatThrownBy(() -> admissions.admit(emergency(ada, ward.bed(1), "11:00")))
        .isInstanceOf(AlreadyInpatient.class)
        .hasMessageContaining("since 10:00");
  }

  @Test
  void cancelling_a_move_puts_everything_back() {
    var ward = hospital.ward(2);
    var other = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.man(), ward.bed(0), "09:00"));
    var before = image.of(spell);
    transfers.move(spell, other.bed(0), at("10:00"), "needs monitoring", Reasons.none());
    assertThat(image.of(spell)).isNotEqualTo(before);
    transfers.cancelLast(spell, BackTo.itsBed(), "wrong patient");
    assertThat(image.of(spell)).isEqualTo(before);
    assertThat(image.audited(spell))
        .containsExactly("inpatient.admit", "inpatient.move", "inpatient.move.cancel");
  }

  @Test
  void a_cancelled_move_finds_the_old_bed_taken_and_offers_the_waiting_area() {
    var ward = hospital.ward(2);
    var spell = admissions.admit(emergency(hospital.man(), ward.bed(0), "09:00"));
    transfers.move(spell, ward.bed(1), at("10:00"), "", Reasons.none());
    admissions.admit(emergency(hospital.man(), ward.bed(0), "11:00"));
    assertThatThrownBy(() -> transfers.cancelLast(spell, BackTo.itsBed(), "error"))
        .isInstanceOf(BedTaken.class)
        .hasMessageContaining("waiting area");
    transfers.cancelLast(spell, BackTo.waitingArea(), "error");
    var now = spells.byId(spell).orElseThrow();
    assertThat(now.bedId()).isNull();
    assertThat(now.wardId()).isEqualTo(ward.ward());
  }

  @Test
  void an_admission_with_a_later_move_is_not_cancelled() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    transfers.move(spell, ward.bed(1), at("10:00"), "", Reasons.none());
    assertThatThrownBy(() -> admissions.cancelAdmission(spell, "wrong patient"))
        .isInstanceOf(CancelLaterFirst.class)
        .hasMessageContaining("move at 10:00");
    transfers.cancelLast(spell, BackTo.itsBed(), "wrong patient");
    admissions.cancelAdmission(spell, "wrong patient");
    assertThat(spells.current(ada)).isEmpty();
    assertThat(spells.byId(spell).orElseThrow().cancelled()).isTrue();
  }

  @Test
  void two_patients_change_beds_and_back() {
    var ward = hospital.ward(1);
    var other = hospital.ward(1);
    var one = admissions.admit(emergency(hospital.man(), ward.bed(0), "09:00"));
    var two = admissions.admit(emergency(hospital.man(), other.bed(0), "09:30"));
    var before = java.util.List.of(image.of(one), image.of(two));
    transfers.swap(one, two, at("10:00"), "noise", Reasons.none());
    assertThat(spells.byId(one).orElseThrow().bedId()).isEqualTo(other.beds().get(0));
    assertThat(spells.byId(two).orElseThrow().bedId()).isEqualTo(ward.beds().get(0));
    transfers.cancelLast(two, BackTo.itsBed(), "error");
    assertThat(java.util.List.of(image.of(one), image.of(two))).isEqualTo(before);
  }

  @Test
  void a_discharge_sends_the_bed_for_cleaning_and_its_cancel_restores_the_stay() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    var before = image.of(spell);
    discharges.discharge(Discharge.home(spell, at("12:00")));
    assertThat(spells.current(ada)).isEmpty();
    assertThatThrownBy(() -> admissions.admit(emergency(hospital.woman(), ward.bed(0), "12:05")))
        .isInstanceOf(Refused.BedUnavailable.class)
        .hasMessageContaining("being cleaned since 12:00");
    discharges.cancel(spell, BackTo.itsBed(), "still here");
    assertThat(image.of(spell)).isEqualTo(before);
    assertThat(image.audited(spell))
        .containsExactly("inpatient.admit", "inpatient.discharge", "inpatient.discharge.cancel");
  }

  @Test
  void a_discharge_is_not_cancelled_once_the_patient_is_back() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    discharges.discharge(Discharge.home(spell, at("10:00")));
    admissions.admit(emergency(ada, ward.bed(1), "12:00"));
    assertThatThrownBy(() -> discharges.cancel(spell, BackTo.itsBed(), "error"))
        .isInstanceOf(AlreadyInpatient.class);
  }

  @Test
  void method_and_destination_of_a_death_go_together() {
    var ward = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    assertThatThrownBy(() -> discharges.discharge(Discharge.of(spell, at("10:00"), "4", "19")))
        .isInstanceOf(CodesDisagree.class);
    assertThatThrownBy(() -> discharges.discharge(Discharge.of(spell, at("10:00"), "4", "79")))
        .isInstanceOf(WrongTime.class)
        .hasMessageContaining("time of death");
  }

  @Test
  void mixing_the_sexes_needs_a_reason_and_is_counted() {
    var ward = hospital.ward(3, "300", BaySex.UNDESIGNATED);
    admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    var man = hospital.man();
    var admission = emergency(man, ward.bed(1), "10:00");
    assertThatThrownBy(() -> admissions.admit(admission))
        .isInstanceOfSatisfying(
            PlacementWarning.class,
            w -> assertThat(w.risks()).containsOnlyKeys(PlacementRisk.MIXED_SEX));
    var spell =
        admissions.admit(
            admission.accepting(Reasons.of(PlacementRisk.MIXED_SEX, "no other bed, critical")));
    assertThat(image.breach(spell)).isEqualTo("1 men, 1 women: no other bed, critical");
  }

  @Test
  void a_move_before_the_last_one_is_refused() {
    var ward = hospital.ward(3);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    transfers.move(spell, ward.bed(1), at("11:00"), "", Reasons.none());
    assertThatThrownBy(() -> transfers.move(spell, ward.bed(2), at("10:00"), "", Reasons.none()))
        .isInstanceOf(WrongTime.class);
    assertThatThrownBy(() -> transfers.move(spell, ward.bed(2), at("16:00"), "", Reasons.none()))
        .isInstanceOf(WrongTime.class)
        .hasMessageContaining("future");
    transfers.move(spell, ward.bed(2), at("11:00"), "same minute", Reasons.none());
  }
}
