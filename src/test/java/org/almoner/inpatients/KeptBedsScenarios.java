package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.almoner.inpatients.Refused.BedUnavailable;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingAdmissions.Priority;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.BedId;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.InvalidInput;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beds kept for somebody, closed and blocked: what becomes of the promise when plans change. */
@HospitalTest
class KeptBedsScenarios {
  @Autowired WardFixture hospital;
  @Autowired RecordImage image;
  @Autowired Admissions admissions;
  @Autowired PendingAdmissions pending;
  @Autowired PendingTransfers transferRequests;
  @Autowired Transfers transfers;
  @Autowired Leaves leaves;
  @Autowired BedStates beds;
  @Autowired WardAttenders attenders;
  @Autowired Deaths deaths;
  @Autowired Spells spells;

  private UUID asked(PatientId patient, WardFixture.OneBay ward) {
    return pending.create(
        new PendingAdmissions.Request(
            patient,
            PendingAdmissions.Kind.GP,
            "",
            at("08:00"),
            at("11:00"),
            ward.ward(),
            null,
            "300",
            "22",
            "19",
            "1",
            "01",
            Priority.URGENT,
            "",
            "chest pain"));
  }

  private void free(WardFixture.OneBay ward, int bed, String time) {
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(bed), time));
    admissions.cancelAdmission(spell, "only trying");
  }

  private void kept(WardFixture.OneBay ward, int bed, String time) {
    assertThatThrownBy(() -> free(ward, bed, time))
        .isInstanceOf(BedUnavailable.class)
        .hasMessageContaining("reserved for another patient");
  }

  @Test
  void a_bed_kept_for_a_request_is_free_when_the_request_is_withdrawn() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var request = asked(ada, ward);
    beds.reserve(ward.beds().get(0), ada, at("09:00"), at("18:00"), request, "");
    kept(ward, 0, "10:00");
    assertThatThrownBy(() -> pending.cancel(request, 1, " ")).isInstanceOf(InvalidInput.class);
    pending.cancel(request, 1, "stays at home");
    free(ward, 0, "14:33");
  }

  @Test
  void admission_to_another_bed_frees_the_kept_one_and_its_cancel_keeps_it_again() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var request = asked(ada, ward);
    beds.reserve(ward.beds().get(0), ada, at("09:00"), at("18:00"), request, "");
    var spell = admissions.admit(emergency(ada, ward.bed(1), "10:00").fulfilling(request));
    free(ward, 0, "10:30");
    admissions.cancelAdmission(spell, "not come");
    kept(ward, 0, "14:33");
  }

  @Test
  void back_from_leave_into_a_kept_bed_uses_the_reservation_up() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    leaves.out(spell, at("10:00"), at("14:00"), false, "");
    beds.reserve(ward.beds().get(1), ada, at("10:30"), at("18:00"), null, "");
    var away = image.of(spell);
    leaves.back(spell, ward.bed(1), at("13:00"), Reasons.none());
    transfers.move(spell, ward.bed(0), at("13:30"), "", Reasons.none());
    free(ward, 1, "14:00");
    transfers.cancelLast(spell, BackTo.itsBed(), "error");
    leaves.cancelBack(spell, "did not come");
    assertThat(image.of(spell)).containsAll(away);
    kept(ward, 1, "14:33");
  }

  @Test
  void releasing_a_bed_leaves_the_next_reservation_alone() {
    var ward = hospital.ward(1);
    beds.reserve(ward.beds().get(0), hospital.woman(), at("14:00"), at("15:00"), null, "");
    beds.reserve(ward.beds().get(0), hospital.man(), at("16:00"), at("18:00"), null, "");
    beds.release(ward.beds().get(0), at("14:32"), "comes by car tomorrow");
    assertThatThrownBy(() -> free(ward, 0, "14:33")).isInstanceOf(BedUnavailable.class);
  }

  @Test
  void a_kept_bed_is_not_closed_behind_the_back_of_the_patient_it_is_kept_for() {
    var ward = hospital.ward(2);
    BedId bed = ward.beds().get(0);
    beds.reserve(bed, hospital.woman(), at("14:00"), at("18:00"), null, "");
    assertThatThrownBy(() -> beds.close(bed, at("14:30"), "leak", null))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("kept for a patient until 18:00");
    assertThatThrownBy(() -> beds.closeWard(ward.ward(), at("14:30"), "leak", null))
        .isInstanceOf(NotPossibleNow.class)
        .hasMessageContaining("kept for");
    beds.close(ward.beds().get(1), at("14:30"), "leak", null);
    assertThatThrownBy(
            () ->
                beds.reserve(
                    ward.beds().get(1), hospital.man(), at("14:32"), at("18:00"), null, ""))
        .isInstanceOf(BedUnavailable.class)
        .hasMessageContaining("closed since 14:30");
  }

  @Test
  void a_reservation_in_the_way_of_another_says_until_when() {
    var ward = hospital.ward(1);
    beds.reserve(ward.beds().get(0), hospital.woman(), at("14:00"), at("18:00"), null, "");
    assertThatThrownBy(
            () ->
                beds.reserve(
                    ward.beds().get(0), hospital.man(), at("14:32"), at("17:00"), null, ""))
        .hasMessageContaining("kept for another patient");
  }

  @Test
  void a_single_bed_is_blocked_its_patient_stays_and_nobody_follows() {
    var ward = hospital.ward(2);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    beds.block(ward.beds().get(0), at("10:00"), "staffing", null);
    assertThat(spells.byId(spell).orElseThrow().bedId()).isEqualTo(ward.beds().get(0));
    transfers.move(spell, ward.bed(1), at("11:00"), "", Reasons.none());
    assertThatThrownBy(() -> free(ward, 0, "12:00"))
        .isInstanceOf(BedUnavailable.class)
        .hasMessageContaining("closed to new patients since 10:00");
    transfers.cancelLast(spell, BackTo.waitingArea(), "error");
    beds.unblock(ward.beds().get(0), at("13:00"), "staff are back");
    transfers.move(spell, ward.bed(0), at("13:10"), "", Reasons.none());
  }

  @Test
  void a_request_is_only_fulfilled_by_its_own_patient_and_not_made_for_the_dead() {
    var ward = hospital.ward(2);
    var ada = hospital.woman();
    var request = asked(ada, ward);
    var other = emergency(hospital.woman(), ward.bed(0), "10:00").fulfilling(request);
    assertThatThrownBy(() -> admissions.admit(other)).isInstanceOf(NotPossibleNow.class);
    var dead = hospital.man();
    deaths.record(dead, Death.at(at("07:00")));
    assertThatThrownBy(() -> asked(dead, ward)).isInstanceOf(Refused.PatientDeceased.class);
  }

  @Test
  void a_ward_attender_waits_again_when_the_admission_is_cancelled() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var visit = attenders.expect(ada, ward.ward(), at("10:00"), "dressing", null);
    attenders.arrived(visit, 1, at("10:05"));
    attenders.seen(visit, 2, at("10:20"), null);
    var spell = attenders.admit(visit, 3, emergency(ada, ward.bed(0), "10:45"));
    admissions.cancelAdmission(spell, "sent home after all");
    assertThat(attenders.on(ward.ward(), at("00:00"), at("14:00")).getFirst().state())
        .isEqualTo(WardAttenders.State.SEEN);
    attenders.completed(visit, 5, at("11:00"), "dressed");
  }

  @Test
  void giving_up_the_bed_on_leave_is_said_of_the_leave_and_taken_back() {
    var ward = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    leaves.out(spell, at("10:00"), at("20:00"), true, "");
    var away = image.of(spell);
    leaves.giveUpBed(spell, at("11:00"), "beds are short");
    assertThat(spells.byId(spell).orElseThrow().leave().bedRetained()).isFalse();
    transfers.cancelLast(spell, BackTo.itsBed(), "not needed");
    assertThat(image.of(spell)).isEqualTo(away);
  }

  @Test
  void a_swap_into_the_ward_that_was_asked_fulfils_the_request() {
    var here = hospital.ward(1);
    var there = hospital.ward(1);
    var one = admissions.admit(emergency(hospital.woman(), here.bed(0), "09:00"));
    var two = admissions.admit(emergency(hospital.woman(), there.bed(0), "09:00"));
    var request =
        transferRequests.request(
            new PendingTransfers.Request(
                one, there.ward(), at("12:00"), "cardiology", "", false, null));
    var before = image.of(one);
    transfers.swap(one, two, at("11:00"), "", Reasons.none());
    assertThat(transferRequests.byId(request).orElseThrow().state()).isEqualTo("ACCEPTED");
    transfers.cancelLast(two, BackTo.itsBed(), "error");
    assertThat(image.of(one)).isEqualTo(before);
  }

  @Test
  void no_transfer_is_asked_of_a_ward_that_takes_nobody() {
    var here = hospital.ward(1);
    var there = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.woman(), here.bed(0), "09:00"));
    beds.blockWard(there.ward(), at("10:00"), "norovirus", null);
    assertThatThrownBy(
            () ->
                transferRequests.request(
                    new PendingTransfers.Request(
                        spell, there.ward(), at("12:00"), "cardiology", "", false, null)))
        .isInstanceOf(Refused.WardUnavailable.class);
  }
}
