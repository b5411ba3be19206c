package org.almoner.observations;

import static org.almoner.observations.Sets.ill;
import static org.almoner.observations.Sets.well;
import static org.almoner.observations.Sets.with;
import static org.almoner.observations.Sets.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardFixture;
import org.almoner.observations.entry.Scales;
import org.almoner.observations.escalation.Escalations;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class ObservationScenarios {
  @Autowired Observations observations;
  @Autowired Scales scales;
  @Autowired Escalations escalations;
  @Autowired Admissions admissions;
  @Autowired WardFixture fixture;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void at_half_past_two() {
    clock.set(TestClock.START);
  }

  private static Instant at(String time) {
    return WardFixture.at(time);
  }

  private PatientId admitted(PatientId patient) {
    admissions.admit(WardFixture.emergency(patient, fixture.ward(1).bed(0), "08:00"));
    return patient;
  }

  private PatientId inpatient() {
    return admitted(fixture.woman());
  }

  private Entry take(PatientId patient, String time, Observed set) {
    return observations.record(patient, NewEntry.of(at(time), "RN Adeyemi", set));
  }

  @Test
  void a_set_keeps_its_values_its_points_its_version_and_both_times_and_people() {
    var ada = inpatient();
    var id = take(ada, "13:10", ill()).id();
    var kept = observations.one(ada, id);
    assertThat(kept.score().total()).isEqualTo(7);
    assertThat(kept.score().risk()).isEqualTo(Risk.HIGH);
    assertThat(kept.score().points()).containsEntry(Parameter.RESPIRATIONS, 3).hasSize(7);
    assertThat(kept.algorithm()).isEqualTo("NEWS2-2017");
    assertThat(kept.takenAt()).isEqualTo(at("13:10"));
    assertThat(kept.recordedAt()).isEqualTo(TestClock.START);
    assertThat(kept.performer()).isEqualTo("RN Adeyemi");
    assertThat(kept.observed()).isEqualTo(ill());
    assertThat(audited(ada)).containsExactly("observations.recorded", "observations.escalated");
  }

  @Test
  void what_was_not_measured_needs_a_reason_and_leaves_the_set_without_a_score() {
    var ada = inpatient();
    var set = NewEntry.of(at("13:10"), "RN Adeyemi", without(well(), Parameter.TEMPERATURE));
    assertThatThrownBy(() -> observations.record(ada, set))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("why it was not measured");
    var entry =
        observations.record(ada, set.without(Map.of(Parameter.TEMPERATURE, Omitted.REFUSED)));
    var kept = observations.one(ada, entry.id());
    assertThat(kept.score().total()).isNull();
    assertThat(kept.score().notScored()).isEqualTo(NotScored.INCOMPLETE);
    assertThat(kept.omitted()).containsEntry(Parameter.TEMPERATURE, Omitted.REFUSED);
  }

  @Test
  void an_unusual_value_is_asked_for_twice_and_the_confirmation_is_of_that_value() {
    var ada = inpatient();
    var set = NewEntry.of(at("13:10"), "RN Adeyemi", with(well(), Parameter.PULSE, "190"));
    assertThatThrownBy(() -> observations.record(ada, set.notConfirmed()))
        .isInstanceOfSatisfying(
            Unusual.class, u -> assertThat(u.parameters()).containsExactly(Parameter.PULSE));
    assertThat(observations.record(ada, set).score().points()).containsEntry(Parameter.PULSE, 3);
  }

  @Test
  void one_set_a_minute_and_never_of_the_future_or_before_admission() {
    var ada = inpatient();
    take(ada, "13:10", well());
    assertThatThrownBy(() -> take(ada, "13:10", ill()))
        .isInstanceOfSatisfying(
            ObservationsRefused.class, r -> assertThat(r.code()).isEqualTo("entry_once"));
    assertThatThrownBy(() -> take(ada, "15:00", well())).hasMessageContaining("future");
    assertThatThrownBy(() -> take(ada, "07:00", well())).hasMessageContaining("admitted at");
    assertThatThrownBy(() -> take(fixture.man(), "13:10", well()))
        .hasMessageContaining("not an inpatient");
  }

  @Test
  void a_set_in_error_leaves_every_view_stays_in_the_record_and_frees_its_minute() {
    var ada = inpatient();
    var wrong = take(ada, "13:10", ill());
    observations.markInError(ada, wrong.id(), 1, "Another patient");
    assertThat(observations.latest(wrong.spell())).isEmpty();
    assertThat(observations.one(ada, wrong.id()).error()).isEqualTo("Another patient");
    assertThat(open(wrong.spell())).isEmpty();
    take(ada, "13:10", well());
    assertThatThrownBy(() -> observations.markInError(ada, wrong.id(), 1, "Twice"))
        .isInstanceOf(StaleEdit.class);
    assertThat(audited(ada))
        .containsExactly(
            "observations.recorded",
            "observations.escalated",
            "observations.in-error",
            "observations.escalation-withdrawn",
            "observations.recorded");
  }

  @Test
  void under_16_and_in_pregnancy_the_values_are_kept_and_no_score_is_made() {
    var child = admitted(fixture.patient(Gender.FEMALE, LocalDate.of(2010, 11, 25)));
    assertThat(take(child, "13:10", ill()).score())
        .satisfies(
            s -> {
              assertThat(s.notScored()).isEqualTo(NotScored.UNDER_16);
              assertThat(s.total()).isNull();
              assertThat(s.points()).isEmpty();
            });
    var adult = admitted(fixture.patient(Gender.FEMALE, LocalDate.of(2010, 11, 24)));
    assertThat(take(adult, "13:10", ill()).score().total()).isEqualTo(7);
    var expecting =
        observations.record(inpatient(), NewEntry.of(at("13:10"), "RM Shaw", ill()).inPregnancy());
    assertThat(expecting.score().notScored()).isEqualTo(NotScored.PREGNANT);
    assertThat(open(expecting.spell())).isEmpty();
  }

  @Test
  void scale_2_is_used_only_while_a_doctors_authorisation_stands() {
    var ada = inpatient();
    var low = with(well(), Parameter.SPO2, "88");
    assertThat(take(ada, "13:00", low).score().total()).isEqualTo(3);
    scales.authorise(ada, "COPD with CO2 retention, gas pCO2 7.4");
    var set = NewEntry.of(clock.instant(), "RN Adeyemi", low);
    assertThatThrownBy(() -> observations.record(ada, set)).hasMessageContaining("scale 2");
    var spell = observations.record(ada, set.scale(2));
    assertThat(spell.score().total()).isZero();
    assertThatThrownBy(() -> observations.record(ada, NewEntry.of(at("14:00"), "RN", low).scale(2)))
        .hasMessageContaining("scale 1");
    clock.advance(Duration.ofMinutes(10));
    var standing = scales.standing(spell.spell()).orElseThrow();
    scales.withdraw(ada, standing.version(), "Gas normal");
    assertThat(scales.at(spell.spell(), clock.instant())).isEqualTo(1);
    assertThat(observations.one(ada, spell.id()).scale()).isEqualTo(2);
    assertThat(audited(ada))
        .contains("observations.scale-authorised", "observations.scale-withdrawn");
  }

  @Test
  void not_even_raw_sql_keeps_a_score_of_an_incomplete_set_or_the_wrong_scale() {
    var ada = inpatient();
    var spell = take(ada, "13:10", well()).spell();
    assertThatThrownBy(() -> raw(spell, "97", 1, "0")).hasMessageContaining("entry_scored_only");
    assertThatThrownBy(() -> raw(spell, "97", 2, "0")).hasMessageContaining("is not the scale");
    assertThatThrownBy(() -> raw(spell, "101", 1, "null")).hasMessageContaining("entry_spo2");
    assertThatThrownBy(
            () ->
                jdbc.sql("update observations.entry set pulse = 60 where spell_id = :s")
                    .param("s", spell.value())
                    .update())
        .hasMessageContaining("not altered");
  }

  private void raw(SpellId spell, String spo2, int scale, String total) {
    var risk = total.equals("null") ? "null" : "'ZERO'";
    var why = total.equals("null") ? "INCOMPLETE" : "";
    jdbc.sql(
            """
            insert into observations.entry (id, spell_id, taken_at, performer, recorded_at, recorded_by, recorder, spo2,
              spo2_scale, pregnant, algorithm_id, total, at_least, risk, certain, not_scored, version, changed_at, changed_by)
            values (gen_random_uuid(), :s, '2026-11-24 12:00Z', 'x', '2026-11-24 12:00Z', 'x', 'x', %s, %d, false,
              'NEWS2-2017', %s, 0, %s, 'ZERO', '%s', 1, '2026-11-24', 'x')
            """
                .formatted(spo2, scale, total, risk, why))
        .param("s", spell.value())
        .update();
  }

  @Test
  void an_unanswered_escalation_moves_on_once_and_an_answer_stops_it() {
    var ada = inpatient();
    var entry = take(ada, "14:30", ill());
    take(ada, "14:31", ill());
    assertThat(open(entry.spell())).containsExactly("HIGH 1 Medical registrar");
    clock.advance(Duration.ofMinutes(29));
    escalations.moveOn();
    assertThat(open(entry.spell())).containsExactly("HIGH 1 Medical registrar");
    clock.advance(Duration.ofMinutes(1));
    escalations.moveOn();
    escalations.moveOn();
    assertThat(open(entry.spell())).containsExactly("HIGH 2 Critical care outreach");
    clock.advance(Duration.ofHours(3));
    escalations.moveOn();
    assertThat(open(entry.spell())).containsExactly("HIGH 2 Critical care outreach");
    var id =
        jdbc.sql("select id from observations.escalation where spell_id = :s")
            .param("s", entry.spell().value())
            .query(UUID.class)
            .single();
    assertThatThrownBy(() -> escalations.answer(ada, id, 1, "Seen")).isInstanceOf(StaleEdit.class);
    escalations.answer(ada, id, 2, "Seen, fluids, repeat in 15min");
    assertThat(open(entry.spell())).isEmpty();
    assertThat(audited(ada).stream().filter(a -> a.contains("escalated-further"))).hasSize(1);
    assertThat(audited(ada)).endsWith("observations.answered");
  }

  @Test
  void an_incomplete_set_that_is_certainly_high_asks_for_help_at_once() {
    var ada = inpatient();
    var set = NewEntry.of(at("14:30"), "RN Adeyemi", without(ill(), Parameter.TEMPERATURE));
    var entry =
        observations.record(ada, set.without(Map.of(Parameter.TEMPERATURE, Omitted.EQUIPMENT)));
    assertThat(entry.score().total()).isNull();
    assertThat(open(entry.spell())).containsExactly("HIGH 1 Medical registrar");
  }

  private List<String> open(SpellId spell) {
    return jdbc.sql(
            """
            select risk || ' ' || tier || ' ' || team from observations.escalation
             where spell_id = :s and answered_at is null and withdrawn_at is null
            """)
        .param("s", spell.value())
        .query(String.class)
        .list();
  }

  private List<String> audited(PatientId patient) {
    return jdbc.sql(
            "select action from audit.entry where patient_id = :p and action like 'observations.%'"
                + " order by id")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }
}
