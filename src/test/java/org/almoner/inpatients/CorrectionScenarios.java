package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.access.CareRelationship;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.inpatients.Corrections.Care;
import org.almoner.inpatients.Corrections.History;
import org.almoner.inpatients.Corrections.Place;
import org.almoner.inpatients.Refused.CodesDisagree;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.organisation.Wards;
import org.almoner.patients.CurrentLocations;
import org.almoner.patients.Gender;
import org.almoner.platform.Refusal;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrections, stays recorded afterwards, ward attenders, births, and what other modules ask. */
@HospitalTest
class CorrectionScenarios {
  @Autowired WardFixture hospital;
  @Autowired RecordImage image;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired Discharges discharges;
  @Autowired Corrections corrections;
  @Autowired WardAttenders attenders;
  @Autowired BedStates beds;
  @Autowired Notices notices;
  @Autowired Spells spells;
  @Autowired Wards wards;
  @Autowired Users users;
  @Autowired TestClock clock;
  @Autowired List<CareRelationship> relationships;
  @Autowired List<CurrentLocations> locations;
  @Autowired org.almoner.inpatients.links.LapsedReservations lapsed;

  @AfterEach
  void the_clock_stands() {
    clock.set(TestClock.START);
  }

  @Test
  void the_history_of_a_stay_is_corrected_and_the_correction_taken_back() {
    var ward = hospital.ward(3);
    var other = hospital.ward(1);
    var spell = admissions.admit(emergency(hospital.man(), ward.bed(0), "08:00"));
    transfers.move(spell, ward.bed(1), at("10:00"), "", Reasons.none());
    var before = image.of(spell);
    var care = List.of(new Care(null, "300", at("07:30")));
    var truth =
        new History(
            null,
            List.of(
                new Place(ward.waitingArea(), at("07:30")),
                new Place(other.bed(0), at("08:15")),
                new Place(ward.bed(1), at("10:30"))),
            care);
    corrections.correct(spell, truth, "times from the paper chart");
    assertThat(corrections.history(spell)).isEqualTo(truth);
    assertThat(spells.byId(spell).orElseThrow().admittedAt()).isEqualTo(at("07:30"));
    assertThatThrownBy(() -> transfers.cancelLast(spell, BackTo.itsBed(), "error"))
        .hasMessageContaining("correction");
    corrections.cancel(spell, "was right before");
    assertThat(image.of(spell)).isEqualTo(before);
  }

  @Test
  void a_correction_cannot_put_two_patients_in_a_bed() {
    var ward = hospital.ward(2);
    admissions.admit(emergency(hospital.man(), ward.bed(0), "08:00"));
    var spell = admissions.admit(emergency(hospital.man(), ward.bed(1), "08:00"));
    var wrong =
        new History(
            null,
            List.of(new Place(ward.bed(0), at("07:00")), new Place(ward.bed(1), at("09:00"))),
            List.of(new Care(null, "300", at("07:00"))));
    assertThatThrownBy(() -> corrections.correct(spell, wrong, "chart"))
        .isInstanceOf(BedTaken.class);
  }

  @Test
  void a_past_stay_is_recorded_as_a_whole_and_marked_in_error_as_a_whole() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var current = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    var past = Admission.of(ada, ward.bed(0), Instant.parse("2026-10-01T09:00:00Z"), "11");
    var spell = admissions.admitPast(past, Instant.parse("2026-10-04T15:00:00Z"), "1", "19");
    assertThat(spells.of(ada)).extracting(Spell::id).containsExactly(current, spell);
    assertThat(image.audited(spell)).contains("inpatient.admit", "inpatient.discharge");
    var overlapping =
        Admission.of(ada, ward.waitingArea(), Instant.parse("2026-10-03T09:00:00Z"), "11");
    assertThatThrownBy(
            () ->
                admissions.admitPast(overlapping, Instant.parse("2026-10-05T09:00:00Z"), "1", "19"))
        .isInstanceOf(Refused.AlreadyInpatient.class);
    assertThatThrownBy(() -> corrections.spellInError(current, "x"))
        .isInstanceOf(NotPossibleNow.class);
    corrections.spellInError(spell, "other patient");
    assertThat(spells.of(ada)).extracting(Spell::id).containsExactly(current);
  }

  @Test
  void codes_that_do_not_go_together_are_refused() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    assertThatThrownBy(() -> admissions.admit(Admission.of(ada, ward.bed(0), at("09:00"), "81")))
        .isInstanceOf(CodesDisagree.class)
        .hasMessageContaining("another hospital");
    assertThatThrownBy(() -> admissions.admit(Admission.of(ada, ward.bed(0), at("09:00"), "82")))
        .isInstanceOf(CodesDisagree.class);
    assertThatThrownBy(
            () -> admissions.admit(Admission.of(hospital.man(), ward.bed(0), at("09:00"), "31")))
        .isInstanceOf(CodesDisagree.class);
    assertThatThrownBy(() -> admissions.admit(Admission.of(ada, ward.bed(0), at("09:00"), "28")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("28 is not one");
  }

  @Test
  void a_baby_is_admitted_by_birth_and_linked_to_the_mothers_stay() {
    var ward = hospital.ward(2);
    var mother = hospital.patient(Gender.FEMALE, LocalDate.of(1996, 1, 2));
    var stay = admissions.admit(Admission.of(mother, ward.bed(0), at("06:00"), "31"));
    var baby = hospital.patient(Gender.FEMALE, LocalDate.of(2026, 11, 24));
    var spell =
        admissions.admit(
            Admission.of(baby, ward.bed(1), at("09:00"), "82").codes("79", "1", "01").born(stay));
    assertThat(spells.current(baby).orElseThrow().id()).isEqualTo(spell);
  }

  @Test
  void a_ward_attender_comes_is_seen_and_may_be_admitted() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var visit = attenders.expect(ada, ward.ward(), at("10:00"), "dressing", null);
    assertThatThrownBy(() -> attenders.completed(visit, 1, at("10:10"), "done"))
        .isInstanceOf(NotPossibleNow.class);
    attenders.arrived(visit, 1, at("10:05"));
    attenders.undo(visit, 2);
    attenders.arrived(visit, 3, at("10:06"));
    attenders.seen(visit, 4, at("10:20"), null);
    attenders.completed(visit, 5, at("10:40"), "dressed");
    attenders.undo(visit, 6);
    attenders.admit(visit, 7, emergency(ada, ward.bed(0), "10:45"));
    assertThat(spells.current(ada)).isPresent();
    assertThat(attenders.on(ward.ward(), at("00:00"), at("14:00")).getFirst().state())
        .isEqualTo(WardAttenders.State.ADMITTED);
  }

  @Test
  void a_reservation_ends_by_itself_and_says_so() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    beds.reserve(ward.beds().get(0), ada, at("09:00"), at("15:00"), null, "");
    var alan = emergency(hospital.man(), ward.bed(0), "14:00");
    assertThatThrownBy(() -> admissions.admit(alan)).isInstanceOf(Refused.BedUnavailable.class);
    clock.set(at("15:01"));
    lapsed.note();
    assertThat(notices.open()).anyMatch(n -> n.patient().equals(ada));
    admissions.admit(emergency(hospital.man(), ward.bed(0), "15:01"));
  }

  @Test
  void staff_of_the_ward_have_a_care_relationship_and_others_have_not() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var nurse =
        users.create(
            NewUser.of("nurse" + ward.ward(), "Nora", Role.NURSE).at("ward:" + ward.ward()));
    assertThat(between(nurse, ada.value())).isEmpty();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    assertThat(between(nurse, ada.value())).contains("Patient on " + name(ward));
    discharges.discharge(Discharge.home(spell, at("10:00")));
    assertThat(between(nurse, ada.value())).contains("Recently on " + name(ward));
    clock.set(at("10:00").plus(java.time.Duration.ofDays(15)));
    assertThat(between(nurse, ada.value())).isEmpty();
  }

  private java.util.Optional<String> between(java.util.UUID user, java.util.UUID patient) {
    return relationships.stream().flatMap(r -> r.between(user, patient).stream()).findFirst();
  }

  private String name(WardFixture.OneBay ward) {
    return wards.byId(ward.ward()).name();
  }

  @Test
  void search_knows_where_patients_are() {
    var ward = hospital.ward(1);
    var ada = hospital.woman();
    var spell = admissions.admit(emergency(ada, ward.bed(0), "09:00"));
    assertThat(where(ada)).isEqualTo(name(ward) + ", bed A1 since 24-Nov-2026");
    assertThat(locations.stream().flatMap(l -> l.at(name(ward) + " bed A1").stream()))
        .containsExactly(ada);
    discharges.discharge(Discharge.home(spell, at("10:00")));
    assertThat(where(ada)).isEqualTo(name(ward) + " discharged 24-Nov-2026");
  }

  private String where(org.almoner.patients.PatientId patient) {
    var location = locations.getFirst().of(List.of(patient)).get(patient);
    return location.place() + " " + location.since();
  }

  @Test
  void a_ward_with_patients_is_not_closed_for_good() {
    var ward = hospital.ward(1);
    admissions.admit(emergency(hospital.woman(), ward.bed(0), "09:00"));
    assertThatThrownBy(() -> wards.closeWard(ward.ward(), 1, "moved"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 patient is on the ward");
  }
}
