package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingAdmissions.Priority;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests, leave, consultants, transfers asked for, deaths: each with its cancel. */
@HospitalTest
class WayThroughScenarios {
  @Autowired WardFixture hospital;
  @Autowired RecordImage image;
  @Autowired Admissions admissions;
  @Autowired PendingAdmissions pending;
  @Autowired PendingTransfers transferRequests;
  @Autowired Transfers transfers;
  @Autowired Consultants consultants;
  @Autowired Leaves leaves;
  @Autowired OffWard offWard;
  @Autowired Discharges discharges;
  @Autowired ExpectedDischarges expected;
  @Autowired BedStates beds;
  @Autowired Notices notices;
  @Autowired Deaths deaths;
  @Autowired Spells spells;

  @Test
  void a_decision_to_admit_is_fulfilled_and_waits_again_when_the_admission_is_cancelled() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var request = pending.create(request(ada, ward));
    beds.reserve(ward.beds().get(0), ada, at("09:00"), at("18:00"), request, "");
    var spell = admissions.admit(emergency(ada, ward.bed(0), "10:00").fulfilling(request));
    assertThat(pending.byId(request).orElseThrow().spell()).isEqualTo(spell);
    assertThatThrownBy(() -> pending.cancel(request, 2, "no longer needed"))
        .isInstanceOf(NotPossibleNow.class);
    admissions.cancelAdmission(spell, "wrong patient");
    assertThat(pending.byId(request).orElseThrow().state()).isEqualTo("CREATED");
    assertThatThrownBy(() -> admissions.admit(emergency(hospital.man(), ward.bed(0), "10:30")))
        .isInstanceOf(Refused.BedUnavailable.class)
        .hasMessageContaining("reserved for another patient");
    pending.cancel(request, 3, "went home");
    assertThat(pending.byId(request).orElseThrow().state()).isEqualTo("CANCELLED");
  }

  private static PendingAdmissions.Request request(PatientId patient, WardFixture.OneBay ward) {
    return new PendingAdmissions.Request(
        patient,
        PendingAdmissions.Kind.DTA,
        "",
        at("08:00"),
        at("11:00"),
        ward.ward(),
        null,
        "300",
        "21",
        "19",
        "1",
        "01",
        Priority.URGENT,
        "",
        "chest pain");
  }

  @Test
  void a_new_consultant_begins_an_episode_and_the_same_one_does_not() {
    var ward = hospital.ward(1);
    var menon = hospital.consultant("300");
    var other = hospital.consultant("301");
    var spell =
        admissions.admit(emergency(hospital.man(), ward.bed(0), "09:00").under(menon, null));
    var before = image.of(spell);
    assertThat(consultants.change(spell, menon, "300", at("10:00"), "")).isEmpty();
    assertThat(image.of(spell)).isEqualTo(before);
    assertThat(consultants.change(spell, other, "301", at("10:00"), "")).isPresent();
    assertThat(spells.byId(spell).orElseThrow().care().consultant()).isEqualTo(other);
    consultants.cancel(spell, "error");
    assertThat(image.of(spell)).isEqualTo(before);
  }

  @Test
  void a_move_and_a_change_of_consultant_are_taken_back_each_for_itself() {
    var ward = hospital.ward(2);
    var spell =
        admissions.admit(
            emergency(hospital.man(), ward.bed(0), "09:00")
                .under(hospital.consultant("300"), null));
    transfers.move(spell, ward.bed(1), at("10:00"), "", Reasons.none());
    consultants.change(spell, hospital.consultant("300"), null, at("11:00"), "");
    transfers.cancelLast(spell, BackTo.itsBed(), "error");
    assertThat(spells.byId(spell).orElseThrow().bedId()).isEqualTo(ward.beds().get(0));
  }

  @Test
  void leave_with_the_bed_kept_and_given_up_and_both_cancels() {
    var ward = hospital.ward(2);
    for (var keep : new boolean[] {true, false}) {
      var spell = admissions.admit(emergency(hospital.woman(), ward.bed(keep ? 0 : 1), "09:00"));
      var before = image.of(spell);
      leaves.out(spell, at("10:00"), at("20:00"), keep, "weekend");
      assertThat(spells.byId(spell).orElseThrow().bed() != null).isEqualTo(keep);
      assertThatThrownBy(
              () -> transfers.move(spell, ward.waitingArea(), at("11:00"), "", Reasons.none()))
          .isInstanceOf(NotPossibleNow.class)
          .hasMessageContaining("on leave");
      var away = image.of(spell);
      leaves.back(spell, ward.bed(keep ? 0 : 1), at("12:00"), Reasons.none());
      leaves.cancelBack(spell, "did not come");
      assertThat(image.of(spell)).isEqualTo(away);
      leaves.cancelOut(spell, BackTo.itsBed(), "stayed");
      assertThat(image.of(spell)).isEqualTo(before);
    }
  }

  @Test
  void one_transfer_is_asked_for_at_a_time_and_accepting_it_moves_the_patient() {
    var ward = hospital.ward(1);
    var to = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    var wanted =
        new PendingTransfers.Request(
            spell, to.ward(), at("12:00"), "needs cardiology", "", false, null);
    var id = transferRequests.request(wanted);
    assertThatThrownBy(() -> transferRequests.request(wanted))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("already requested");
    var before = image.of(spell);
    transferRequests.accept(id, 1, to.bed(0), at("12:30"), Reasons.none(), null, null);
    assertThat(spells.byId(spell).orElseThrow().wardId()).isEqualTo(to.ward());
    assertThat(transferRequests.byId(id).orElseThrow().state()).isEqualTo("ACCEPTED");
    transfers.cancelLast(spell, BackTo.itsBed(), "error");
    assertThat(image.of(spell)).isEqualTo(before);
    assertThatThrownBy(() -> transferRequests.reject(id, 1, "full")).isInstanceOf(StaleEdit.class);
    transferRequests.reject(id, 3, "full");
  }

  @Test
  void a_death_on_the_ward_is_made_known_and_taken_back_with_the_discharge() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    var before = image.of(spell);
    discharges.discharge(Discharge.died(spell, at("12:00"), at("11:40")));
    assertThat(deaths.standing(ada).orElseThrow().death().at()).isEqualTo(at("11:40"));
    assertThatThrownBy(() -> admissions.admit(emergency(ada, ward.waitingArea(), "13:00")))
        .isInstanceOf(Refused.PatientDeceased.class);
    discharges.cancel(spell, BackTo.itsBed(), "wrong patient");
    assertThat(deaths.standing(ada)).isEmpty();
    assertThat(image.of(spell)).isEqualTo(before);
  }

  @Test
  void a_death_heard_from_elsewhere_is_put_before_the_ward_until_it_is_dealt_with() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    deaths.record(ada, Death.at(at("12:00")));
    assertThat(notices.open())
        .anySatisfy(
            n -> {
              assertThat(n.patient()).isEqualTo(ada);
              assertThat(n.kind()).isEqualTo(Notices.Kind.DIED_IN_HOSPITAL);
            });
    deaths.undo(ada, "wrong patient");
    assertThat(notices.open()).noneMatch(n -> n.patient().equals(ada));
    deaths.record(ada, Death.at(at("12:30")));
    discharges.discharge(Discharge.died(spell, at("13:00"), at("12:30")));
    assertThat(notices.open()).noneMatch(n -> n.patient().equals(ada));
    discharges.cancel(spell, BackTo.itsBed(), "wrong stay");
    assertThat(deaths.standing(ada)).isPresent();
  }

  @Test
  void the_expected_discharge_keeps_its_history_and_a_longer_stay_its_reason() {
    var ward = hospital.ward(1);
    var spell =
        admissions.admit(
            emergency(hospital.woman(), ward.bed(0), "09:00").expected(LocalDate.of(2026, 11, 26)));
    assertThatThrownBy(() -> expected.set(spell, LocalDate.of(2026, 11, 28), ""))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("longer");
    expected.set(spell, LocalDate.of(2026, 11, 28), "awaiting scan");
    assertThatThrownBy(() -> expected.set(spell, LocalDate.of(2026, 11, 23), "home"))
        .isInstanceOf(InvalidInput.class);
    assertThat(expected.history(spell))
        .extracting(ExpectedDischarges.Expected::on)
        .containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 26));
    expected.confirm(spell, at("18:00"));
    assertThatThrownBy(() -> expected.save(spell, 0, ExpectedDischarges.Plan.EMPTY))
        .isInstanceOf(StaleEdit.class);
    expected.unconfirm(spell);
    assertThat(expected.plan(spell).plan()).isEqualTo(ExpectedDischarges.Plan.EMPTY);
    var delay =
        expected.delay(spell, "Awaiting care package", LocalDate.of(2026, 11, 24), null, "");
    expected.endDelay(spell, delay, 1, LocalDate.of(2026, 11, 24));
    assertThat(expected.delays(spell).getFirst().to()).isEqualTo(LocalDate.of(2026, 11, 24));
    expected.review(spell, true, "Intravenous fluids", "", at("14:00"));
    assertThat(expected.latestReview(spell).orElseThrow().meets()).isTrue();
  }

  @Test
  void a_patient_off_the_ward_keeps_the_bed() {
    var ward = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    offWard.leave(spell, "CT", at("10:00"), at("10:45"));
    assertThat(spells.byId(spell).orElseThrow().offWard().place()).isEqualTo("CT");
    assertThat(spells.byId(spell).orElseThrow().bed()).isNotNull();
    offWard.back(spell, at("10:40"));
    assertThatThrownBy(() -> offWard.back(spell, at("10:41"))).isInstanceOf(NotPossibleNow.class);
  }

  @Test
  void beds_bays_and_wards_close_and_open_again() {
    var ward = hospital.ward(3);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    assertThatThrownBy(() -> beds.close(ward.beds().get(0), at("10:00"), "broken", null))
        .isInstanceOf(Refused.BedOccupied.class)
        .hasMessageContaining("since 09:00");
    beds.close(ward.beds().get(1), at("10:00"), "broken", null);
    assertThatThrownBy(() -> transfers.move(spell, ward.bed(1), at("11:00"), "", Reasons.none()))
        .isInstanceOf(Refused.BedUnavailable.class)
        .hasMessageContaining("closed since 10:00");
    beds.reopen(ward.beds().get(1), at("10:30"), "repaired");
    transfers.move(spell, ward.bed(1), at("11:00"), "", Reasons.none());
    var blocked = beds.blockWard(ward.ward(), at("11:30"), "norovirus", null);
    assertThatThrownBy(
            () -> admissions.admit(emergency(hospital.man(), ward.waitingArea(), "12:00")))
        .isInstanceOf(Refused.WardUnavailable.class)
        .hasMessageContaining("closed to new patients since 11:30");
    transfers.move(spell, ward.bed(2), at("12:00"), "", Reasons.none());
    beds.reopenArea(blocked, at("13:00"), "clear");
    admissions.admit(emergency(hospital.man(), ward.bed(0), "13:10"));
    assertThatThrownBy(() -> beds.closeWard(ward.ward(), at("13:20"), "winter", null))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("2 patients are on this ward");
  }

  @Test
  void a_compromised_bed_needs_a_reason() {
    var ward = hospital.ward(1);
    beds.compromise(ward.beds().get(0), at("08:00"), "no oxygen", null);
    var admission = emergency(hospital.woman(), ward.bed(0), "09:00");
    assertThatThrownBy(() -> admissions.admit(admission))
        .isInstanceOf(PlacementWarning.class)
        .hasMessageContaining("no oxygen");
    admissions.admit(
        admission.accepting(Reasons.of(PlacementRisk.COMPROMISED_BED, "needs no oxygen")));
  }

  @Test
  void an_unknown_movement_is_stale_to_the_page_that_shows_it() {
    var ward = hospital.ward(2);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    var move =
        new Move(
            spell, ward.bed(1), at("10:00"), "", Reasons.none(), null, null, UUID.randomUUID());
    assertThatThrownBy(() -> transfers.move(move)).isInstanceOf(StaleEdit.class);
    assertThat(Instant.EPOCH).isBefore(spells.byId(spell).orElseThrow().admittedAt());
  }
}
