package org.almoner.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.almoner.patients.Registration.Kind;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class RegistrationScenarios {
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;

  @Test
  void a_person_gets_a_hospital_number_and_is_found_by_it() {
    var nhs = NhsNumbers.next();
    var id =
        patients.register(
            full("Ottoline", "Quarrenden", "1948-03-12")
                .of(who("Ottoline", "Quarrenden", "1948-03-12").withNhs(nhs)));
    var summary = patients.summary(id);
    assertThat(summary.hospitalNumber()).matches("N\\d{7}");
    assertThat(summary.formalName()).isEqualTo("QUARRENDEN, Ottoline (Mrs)");
    assertThat(patients.byNhsNumber(nhs)).contains(id);
    assertThat(patients.byIdentifier("MR", "", summary.hospitalNumber())).contains(id);
    assertThat(patients.byId(id).registration()).isEqualTo(Patient.Completeness.COMPLETE);
  }

  @Test
  void a_number_belongs_to_one_live_record() {
    var nhs = NhsNumbers.next();
    register(
        full("Ada", "Ferrington", "1950-01-02")
            .of(who("Ada", "Ferrington", "1950-01-02").withNhs(nhs)));
    var other =
        full("Boris", "Kallstrom", "1981-09-30")
            .of(who("Boris", "Kallstrom", "1981-09-30").withNhs(nhs))
            .acknowledging("Another person");
    assertThatThrownBy(() -> register(other))
        .isInstanceOf(IdentifierTaken.class)
        .hasMessageContaining("belongs to another patient")
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo("patient_nhs_number_once");
  }

  @Test
  void any_other_number_finds_its_person_and_is_given_once() {
    var id =
        register(
            full("Cosmo", "Undershaft", "1990-05-05")
                .with(new Identifier("MR", "RXX99", "ab-12 3")));
    assertThat(patients.byIdentifier("MR", "RXX99", "AB123")).contains(id);
    assertThat(patients.byIdentifier("MR", "RXX98", "AB123")).isEmpty();
    var second =
        full("Livia", "Brocklehurst", "1933-11-11").with(new Identifier("MR", "RXX99", "AB123"));
    assertThatThrownBy(() -> register(second)).isInstanceOf(IdentifierTaken.class);
  }

  @Test
  void the_minimum_data_set_is_a_rule_of_the_service() {
    var bare = Registration.of(Kind.FULL, who("Nell", "Trumpington", "1970-01-01"));
    assertThatThrownBy(() -> patients.register(bare))
        .hasMessageContaining("address")
        .hasMessageContaining("GP practice");
    var quick =
        patients.register(Registration.of(Kind.QUICK, who("Nell", "Trumpington", "1970-01-01")));
    assertThat(patients.byId(quick).registration()).isEqualTo(Patient.Completeness.INCOMPLETE);
  }

  @Test
  void nobody_is_born_tomorrow() {
    assertThatThrownBy(() -> patients.register(full("Ida", "Futuro", "2026-11-25")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("future");
  }

  @Test
  void somebody_alike_is_shown_with_the_score_explained() {
    var first = register(full("Catriona", "Mackillop", "1948-03-12"));
    assertThatThrownBy(() -> patients.register(full("Katriona", "McKillop", "1948-03-12")))
        .isInstanceOfSatisfying(
            LikelyDuplicate.class,
            refused -> {
              var best = refused.candidates().getFirst();
              assertThat(best.patient()).isEqualTo(first);
              assertThat(best.parts())
                  .extracting(LikelyDuplicate.Part::what)
                  .contains("Surname", "Born");
            });
    var second =
        patients.register(
            full("Katriona", "McKillop", "1948-03-12")
                .acknowledging("Shown to her, not the same person"));
    assertThat(
            jdbc.sql("select candidate_id from patients.possible_duplicate where patient_id = :id")
                .param("id", second.value())
                .query(java.util.UUID.class)
                .list())
        .containsExactly(first.value());
  }

  @Test
  void of_thirty_two_clerks_who_register_the_same_person_at_once_one_succeeds() throws Exception {
    var outcomes = race(32, () -> patients.register(full("Wilhelmina", "Aubergine", "1961-07-30")));
    assertThat(outcomes).filteredOn(PatientId.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(LikelyDuplicate.class::isInstance).hasSize(31);
  }

  @Test
  void a_verified_number_falls_back_when_the_surname_changes() {
    var nhs = NhsNumbers.next();
    var before = who("Pru", "Sallowfield", "1990-02-02").withNhs(nhs, NhsNumberStatus.VERIFIED);
    var id = register(full("Pru", "Sallowfield", "1990-02-02").of(before));
    patients.update(id, 1, before.withName(PersonName.of("Ms", "Pru", "Sallow-Field")));
    assertThat(patients.byId(id).who().nhsStatus()).isEqualTo(NhsNumberStatus.VERIFIED);
    patients.update(id, 2, before.withName(PersonName.of("Ms", "Pru", "Harkaway")));
    assertThat(patients.byId(id).who().nhsStatus()).isEqualTo(NhsNumberStatus.NOT_TRACED);
  }

  @Test
  void a_stale_change_overwrites_nothing() {
    var before = who("Tamsin", "Rooksby", "1988-08-08");
    var id = register(full("Tamsin", "Rooksby", "1988-08-08"));
    patients.update(id, 1, before.withGender(Gender.INDETERMINATE));
    assertThatThrownBy(() -> patients.update(id, 1, before.withGender(Gender.MALE)))
        .isInstanceOf(StaleEdit.class);
    assertThat(patients.byId(id).who().gender()).isEqualTo(Gender.INDETERMINATE);
  }

  @Test
  void many_are_registered_at_once_by_the_same_rules() {
    var same = full("Zebedee", "Quillfeather", "1955-05-15");
    var outcomes =
        patients.registerAll(
            List.of(
                same,
                same,
                full("Ida", "Futuro", "2027-01-01"),
                full("Ysolde", "Quillfeather", "1956-06-16")));
    assertThat(outcomes.get(0).patient()).isNotNull();
    assertThat(outcomes.get(1).refusal()).isInstanceOf(LikelyDuplicate.class);
    assertThat(outcomes.get(2).refusal()).isInstanceOf(InvalidInput.class);
    assertThat(outcomes.get(3).patient()).isNotNull();
    assertThat(patients.registerAll(List.of(same)).getFirst().refusal())
        .isInstanceOf(LikelyDuplicate.class);
  }

  @Test
  void thousands_are_registered_by_one_call() {
    var many =
        IntStream.range(0, 4000)
            .mapToObj(
                n ->
                    full(
                        "Bulk" + word(n % 97),
                        "Crowdson" + word(n / 97),
                        "19%02d-0%d-1%d".formatted(30 + n % 60, 1 + n % 9, n % 10)))
            .toList();
    var outcomes = patients.registerAll(many);
    assertThat(outcomes).hasSameSizeAs(many).allMatch(o -> o.patient() != null);
  }

  private static String word(int n) {
    return n == 0 ? "" : word(n / 20) + "bcdfghjklmnpqrstvwxz".charAt(n % 20);
  }

  private PatientId register(Registration registration) {
    return patients.register(registration);
  }

  static Demographics who(String given, String surname, String born) {
    return Demographics.of(
        PersonName.of("Mrs", given, surname), LocalDate.parse(born), Gender.FEMALE);
  }

  static Registration full(String given, String surname, String born) {
    return Registration.of(Kind.FULL, who(given, surname, born))
        .with(Address.home(List.of("9 Ropewalk", "Northmoor"), "NM2 4FD"))
        .with(GpRegistration.notKnown());
  }

  static List<Object> race(int clerks, Callable<PatientId> work) throws Exception {
    var ready = new java.util.concurrent.CyclicBarrier(clerks);
    try (var threads = Executors.newFixedThreadPool(clerks)) {
      var tasks =
          IntStream.range(0, clerks)
              .<Callable<Object>>mapToObj(
                  n ->
                      () -> {
                        ready.await();
                        try {
                          return work.call();
                        } catch (Refusal refusal) {
                          return refusal;
                        }
                      })
              .toList();
      return threads.invokeAll(tasks).stream().map(f -> f.resultNow()).toList();
    }
  }
}
