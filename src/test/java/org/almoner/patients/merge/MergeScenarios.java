package org.almoner.patients.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.almoner.patients.AllergyState;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.patients.Merging.Choices.Field;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRecords;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.allergies.AllergyDetails.Source;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Refusal;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class MergeScenarios {
  private static final String PENICILLIN = "764146007";
  @Autowired Merging merging;
  @Autowired Patients patients;
  @Autowired Allergies allergies;
  @Autowired Deaths deaths;
  @Autowired PatientDetails details;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired List<PatientRecords> records;
  @Autowired AutowireCapableBeanFactory beans;

  @Test
  void every_column_that_names_a_patient_has_somebody_who_moves_it() {
    assertThat(records.stream().flatMap(r -> r.columns().stream()))
        .containsAll(new MergeWalk(jdbc, beans).columns());
  }

  @Test
  void no_row_anywhere_points_at_the_loser_and_unmerge_gives_each_back() {
    var walk = new MergeWalk(jdbc, beans);
    var survivor = people.somebody();
    var loser = people.somebody();
    walk.fill(loser);
    assertThat(walk.rows(loser)).as("fill these in a PatientRows").doesNotContainValue(0L);
    var losers = walk.contents(loser);
    var survivors = walk.contents(survivor);
    var identities = List.of(walk.identity(survivor), walk.identity(loser));

    var merge = merging.merge(survivor, loser, Choices.SURVIVORS, "Same person");
    assertThat(walk.rows(loser).values()).containsOnly(0L);
    assertThat(merging.survivorOf(loser)).isEqualTo(survivor);

    merging.unmerge(merge, "Sisters after all");
    assertThat(walk.identity(survivor)).isEqualTo(identities.getFirst());
    assertThat(walk.identity(loser)).isEqualTo(identities.getLast());
    assertThat(withoutOpenings(walk.contents(loser))).isEqualTo(withoutOpenings(losers));
    assertThat(withoutAliases(walk.contents(survivor))).isEqualTo(withoutAliases(survivors));
  }

  @Test
  void conflicting_rows_step_back_at_the_merge_and_stand_again_after_it_is_undone() {
    var walk = new MergeWalk(jdbc, beans);
    var survivor = people.somebody();
    var loser = people.somebody();
    walk.fill(survivor);
    walk.fill(loser);
    var losers = withoutOpenings(walk.contents(loser));
    var survivors = withoutOpenings(walk.contents(survivor));
    for (var choices :
        List.of(Choices.SURVIVORS, new Choices(java.util.Set.of(Field.values()), false))) {
      var merge = merging.merge(survivor, loser, choices, "Same person");
      assertThat(walk.rows(loser).values()).containsOnly(0L);
      merging.unmerge(merge, "Not the same");
      assertThat(withoutOpenings(walk.contents(loser))).isEqualTo(losers);
      assertThat(withoutAliases(withoutOpenings(walk.contents(survivor))))
          .isEqualTo(withoutAliases(survivors));
    }
  }

  @Test
  void both_numbers_and_both_names_lead_to_the_survivor() {
    var one = NhsNumbers.next();
    var two = NhsNumbers.next();
    var survivor = person("Ottilie", one);
    var loser = person("Tilly", two);
    var losersNumber = patients.byId(loser).hospitalNumber();
    var merge =
        merging.merge(
            survivor, loser, Choices.fromLoser(Field.NHS_NUMBER, Field.NAME), "Seen together");
    assertThat(patients.byId(survivor).who().nhs()).isEqualTo(two);
    assertThat(patients.byId(survivor).name().given()).isEqualTo("Tilly");
    assertThat(patients.byNhsNumber(one)).contains(survivor);
    assertThat(patients.byNhsNumber(two)).contains(survivor);
    assertThat(patients.byIdentifier("MR", "", losersNumber)).contains(survivor);
    assertThat(aliases(survivor)).containsExactly("Ottilie");
    merging.unmerge(merge, "Two people");
    assertThat(patients.byNhsNumber(one)).contains(survivor);
    assertThat(patients.byNhsNumber(two)).contains(loser);
    assertThat(patients.byIdentifier("MR", "", losersNumber)).contains(loser);
    assertThat(aliases(survivor)).isEmpty();
  }

  @Test
  void one_address_of_a_type_stands_after_a_merge_and_each_their_own_after_it_is_undone() {
    var survivor = people.somebody();
    var loser = people.somebody();
    details.moveTo(survivor, Address.home(List.of("4 Dock Lane"), "NM1 1DL"));
    details.moveTo(loser, Address.home(List.of("9 Ropewalk"), "NM2 4FD"));
    for (var losers : List.of(false, true)) {
      var choices = losers ? Choices.fromLoser(Field.ADDRESS) : Choices.SURVIVORS;
      var merge = merging.merge(survivor, loser, choices, "Same person");
      assertThat(homes(survivor)).containsExactly(losers ? "9 Ropewalk" : "4 Dock Lane");
      merging.unmerge(merge, "Two people");
      assertThat(homes(survivor)).containsExactly("4 Dock Lane");
      assertThat(homes(loser)).containsExactly("9 Ropewalk");
    }
  }

  private List<String> homes(PatientId patient) {
    return jdbc.sql(
            "select line1 from patients.address where patient_id = :p and kind = 'HOME'"
                + " and to_date is null")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  @Test
  void gaps_are_filled_from_the_loser() {
    var nhs = NhsNumbers.next();
    var survivor = person("Ottilie", null);
    var loser = person("Ottilie", nhs);
    merging.merge(survivor, loser, Choices.SURVIVORS, "A40 from the feed");
    assertThat(patients.byId(survivor).who().nhs()).isEqualTo(nhs);
  }

  @Test
  void a_later_value_is_not_overwritten_by_an_unmerge() {
    var survivor = person("Ottilie", null);
    var loser = person("Tilly", null);
    var merge = merging.merge(survivor, loser, Choices.fromLoser(Field.NAME), "Same person");
    var merged = patients.byId(survivor);
    patients.update(
        survivor,
        merged.version(),
        merged.who().withName(PersonName.of("Mathilde", merged.name().surname())));
    merging.unmerge(merge, "Two people");
    assertThat(patients.byId(survivor).name().given()).isEqualTo("Mathilde");
    assertThat(patients.byId(loser).name().given()).isEqualTo("Tilly");
  }

  @Test
  void a_merge_of_a_merge_leads_to_the_last_and_is_undone_from_the_last() {
    var a = people.somebody();
    var b = people.somebody();
    var c = people.somebody();
    var first = merging.merge(b, c, Choices.SURVIVORS, "Same");
    var second = merging.merge(a, b, Choices.SURVIVORS, "Same");
    assertThat(merging.survivorOf(c)).isEqualTo(a);
    assertThatThrownBy(() -> merging.unmerge(first, "No"))
        .isInstanceOf(CannotMerge.class)
        .hasMessageContaining("Undo that merge first");
    merging.unmerge(second, "No");
    assertThat(merging.survivorOf(c)).isEqualTo(b);
    merging.unmerge(first, "No");
    assertThat(merging.survivorOf(c)).isEqualTo(c);
    assertThatThrownBy(() -> merging.unmerge(first, "No")).hasMessageContaining("already undone");
  }

  @Test
  void what_cannot_be_merged_says_why() {
    var a = people.somebody();
    var b = people.somebody();
    var c = people.somebody();
    refused("merge_of_two", () -> merging.merge(a, a, Choices.SURVIVORS, "Same"));
    merging.merge(a, b, Choices.SURVIVORS, "Same");
    refused("merge_once", () -> merging.merge(c, b, Choices.SURVIVORS, "Same"));
    refused("merge_once", () -> merging.merge(b, c, Choices.SURVIVORS, "Same"));
    jdbc.sql(
            """
            insert into patients.related_person (id, version, changed_at, changed_by, patient_id, role, relationship, related_patient_id)
            values (gen_random_uuid(), 1, '2026-11-24', 'test', :a, 'FAMILY', 'Twin', :c)
            """)
        .param("a", a.value())
        .param("c", c.value())
        .update();
    refused("merge_of_relatives", () -> merging.merge(a, c, Choices.SURVIVORS, "Same"));
  }

  @Test
  void an_allergy_beats_none_known_and_two_alike_both_stay() {
    var survivor = people.somebody();
    var loser = people.somebody();
    allergies.stateNoneKnown(survivor, Source.PATIENT);
    allergies.record(loser, AllergyDetails.coded(PENICILLIN, Source.GP));
    var merge = merging.merge(survivor, loser, Choices.SURVIVORS, "Same");
    assertThat(patients.byId(survivor).allergies()).isEqualTo(AllergyState.KNOWN);
    assertThat(patients.byId(loser).allergies()).isEqualTo(AllergyState.NOT_RECORDED);
    merging.unmerge(merge, "Two people");
    assertThat(patients.byId(survivor).allergies()).isEqualTo(AllergyState.NONE_KNOWN);
    assertThat(patients.byId(loser).allergies()).isEqualTo(AllergyState.KNOWN);
    var twin = people.somebody();
    allergies.record(twin, AllergyDetails.coded(PENICILLIN, Source.PATIENT));
    merging.merge(twin, loser, Choices.SURVIVORS, "Same");
    assertThat(allergies.of(twin).standing()).hasSize(2).anyMatch(a -> a.doubled());
  }

  @Test
  void an_allergy_found_while_merged_stays_and_is_asked_about() {
    var survivor = people.somebody();
    var loser = people.somebody();
    allergies.stateNoneKnown(survivor, Source.PATIENT);
    allergies.record(loser, AllergyDetails.freeText("Hazelnut", Source.GP));
    var merge = merging.merge(survivor, loser, Choices.SURVIVORS, "Same");
    var since = allergies.record(survivor, AllergyDetails.coded(PENICILLIN, Source.OBSERVED));
    merging.unmerge(merge, "Two people");
    assertThat(patients.byId(survivor).allergies()).isEqualTo(AllergyState.KNOWN);
    assertThat(asked(merge)).contains(since);
  }

  @Test
  void a_death_of_either_is_a_death_of_both() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var night = Instant.parse("2026-11-20T03:10:00Z");
    deaths.record(loser, Death.at(night));
    var merge = merging.merge(survivor, loser, Choices.SURVIVORS, "Same");
    assertThat(patients.byId(survivor).died()).isEqualTo(night);
    merging.unmerge(merge, "Two people");
    assertThat(patients.byId(survivor).died()).isNull();
    assertThat(patients.byId(loser).died()).isEqualTo(night);
  }

  @Test
  void nothing_can_be_written_for_the_loser_even_by_a_page_opened_before() {
    var survivor = people.somebody();
    var loser = people.somebody();
    merging.merge(survivor, loser, Choices.SURVIVORS, "Same");
    assertThatThrownBy(
            () -> allergies.record(loser, AllergyDetails.coded(PENICILLIN, Source.PATIENT)))
        .hasMessageContaining("merged");
  }

  @Test
  void two_who_merge_the_same_pair_at_once_merge_it_once() throws Exception {
    var a = people.somebody();
    var b = people.somebody();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          both
              .invokeAll(
                  List.<Callable<Object>>of(
                      () -> attempt(() -> merging.merge(a, b, Choices.SURVIVORS, "Same")),
                      () -> attempt(() -> merging.merge(b, a, Choices.SURVIVORS, "Same"))))
              .stream()
              .map(f -> f.resultNow())
              .toList();
      assertThat(outcomes).hasAtLeastOneElementOfType(UUID.class);
      assertThat(outcomes).hasAtLeastOneElementOfType(CannotMerge.class);
    }
  }

  @Test
  void a_merge_is_in_the_audit_of_both_records() {
    var survivor = people.somebody();
    var loser = people.somebody();
    var merge = merging.merge(survivor, loser, Choices.SURVIVORS, "Same");
    merging.unmerge(merge, "Two people");
    assertThat(audited(survivor)).containsExactly("patient.merge", "patient.unmerge");
    assertThat(audited(loser)).containsExactly("patient.merged-away");
  }

  private static Object attempt(Callable<Object> work) throws Exception {
    try {
      return work.call();
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private static void refused(String code, Runnable merge) {
    assertThatThrownBy(merge::run)
        .isInstanceOf(CannotMerge.class)
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo(code);
  }

  private PatientId person(
      String given, org.almoner.patients.@org.jspecify.annotations.Nullable NhsNumber nhs) {
    var who =
        Demographics.of(
            PersonName.of(given, People.surname()),
            java.time.LocalDate.of(1951, 2, 3),
            Gender.FEMALE);
    return people.register(
        Registration.of(Registration.Kind.QUICK, nhs == null ? who : who.withNhs(nhs)));
  }

  private List<String> aliases(PatientId patient) {
    return jdbc.sql(
            "select given from patients.other_name where patient_id = :p and kind = 'ALIAS' and"
                + " in_error = ''")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  private List<UUID> asked(UUID merge) {
    return jdbc.sql("select row_id from patients.unmerge_question where merge_id = :m")
        .param("m", merge)
        .query(UUID.class)
        .list();
  }

  private List<String> audited(PatientId patient) {
    return jdbc.sql(
            "select action from audit.entry where patient_id = :p and action like 'patient.%merge%'"
                + " order by id")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  /** Who opened a record last is not part of it. */
  private static Map<String, List<String>> withoutOpenings(Map<String, List<String>> contents) {
    return contents.entrySet().stream()
        .filter(e -> !e.getKey().equals("patients.recent.patient_id"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The alias that the merge made stays, marked as undone. */
  private static Map<String, List<String>> withoutAliases(Map<String, List<String>> contents) {
    return contents.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    e.getValue().stream()
                        .filter(row -> !row.contains("The merge was undone"))
                        .toList()));
  }
}
