package org.almoner.patients.allergies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.almoner.patients.AllergyState;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.allergies.AllergyDetails.Certainty;
import org.almoner.patients.allergies.AllergyDetails.Source;
import org.almoner.patients.allergies.AllergyDetails.Status;
import org.almoner.patients.allergies.AllergyDetails.Type;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class AllergyScenarios {
  private static final String PENICILLIN = "764146007";
  @Autowired Allergies allergies;
  @Autowired Patients patients;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void the_state_is_not_recorded_until_somebody_says_something() {
    var ada = people.somebody();
    assertThat(state(ada)).isEqualTo(AllergyState.NOT_RECORDED);
    allergies.stateNoneKnown(ada, Source.PATIENT);
    assertThat(state(ada)).isEqualTo(AllergyState.NONE_KNOWN);
    assertThat(allergies.of(ada).noneKnown()).satisfies(n -> assertThat(n.statedBy()).isNotBlank());
    allergies.withdrawNoneKnown(ada, "Said for another patient");
    assertThat(state(ada)).isEqualTo(AllergyState.NOT_RECORDED);
  }

  @Test
  void an_allergy_ends_the_statement_that_none_are_known() {
    var ada = people.somebody();
    allergies.stateNoneKnown(ada, Source.RELATIVE);
    allergies.record(
        ada,
        AllergyDetails.coded(PENICILLIN, Source.GP)
            .with(new Reaction("39579001", "Anaphylaxis", Reaction.Severity.SEVERE)));
    var list = allergies.of(ada);
    assertThat(list.noneKnown()).isNull();
    assertThat(list.standing())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.coded()).isTrue();
              assertThat(a.details().type()).isEqualTo(Type.MEDICATION);
              assertThat(a.words()).isEqualTo("penicillin (anaphylaxis, severe)");
            });
    assertThat(state(ada)).isEqualTo(AllergyState.KNOWN);
    assertThat(audited(ada))
        .containsExactly("allergy.none-stated", "allergy.none-ended", "allergy.recorded");
  }

  @Test
  void none_known_cannot_be_stated_beside_an_allergy() {
    var ada = people.somebody();
    allergies.record(ada, AllergyDetails.freeText("Elderflower cordial", Source.PATIENT));
    assertThatThrownBy(() -> allergies.stateNoneKnown(ada, Source.PATIENT))
        .isInstanceOf(AllergyRefused.class)
        .hasMessageContaining("resolve or refute");
    assertThat(state(ada)).isEqualTo(AllergyState.KNOWN);
  }

  @Test
  void not_even_raw_sql_keeps_both() {
    var ada = people.somebody();
    allergies.stateNoneKnown(ada, Source.PATIENT);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into patients.allergy (id, patient_id, allergen, type, certainty, source, status, recorded_at,
                          recorded_by, version, changed_at, changed_by)
                        values (gen_random_uuid(), :p, 'Latex', 'other', 'confirmed', 'gp', 'active', '2026-11-24', 'x', 1,
                          '2026-11-24', 'x')
                        """)
                    .param("p", ada.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("none known");
  }

  @Test
  void two_people_at_once_never_leave_both() throws Exception {
    for (int round = 0; round < 12; round++) {
      var ada = people.somebody();
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        both.invokeAll(
            List.of(
                attempt(() -> allergies.stateNoneKnown(ada, Source.PATIENT)),
                attempt(() -> allergies.record(ada, AllergyDetails.coded(PENICILLIN, Source.GP)))));
      }
      var list = allergies.of(ada);
      assertThat(list.standing().isEmpty() || list.noneKnown() == null).isTrue();
      assertThat(state(ada)).isEqualTo(list.state());
    }
  }

  @Test
  void refuted_and_mistaken_entries_stay_on_the_list_but_do_not_stand() {
    var ada = people.somebody();
    var refuted = allergies.record(ada, AllergyDetails.freeText("Strawberries", Source.RELATIVE));
    var wrong = allergies.record(ada, AllergyDetails.freeText("Plasters", Source.RELATIVE));
    allergies.amend(
        ada, refuted, 1, allergies.one(ada, refuted).details().withStatus(Status.REFUTED));
    allergies.markInError(ada, wrong, 1, "Other patient in the bay");
    var list = allergies.of(ada);
    assertThat(list.entries()).hasSize(2).noneMatch(Allergy::stands);
    assertThat(list.entries().getLast().error()).isEqualTo("Other patient in the bay");
    assertThat(state(ada)).isEqualTo(AllergyState.NOT_RECORDED);
    assertThat(images(wrong)).isEqualTo(1);
  }

  @Test
  void a_stale_change_is_refused() {
    var ada = people.somebody();
    var id = allergies.record(ada, AllergyDetails.freeText("Lupin flour", Source.PATIENT));
    var details = allergies.one(ada, id).details();
    allergies.amend(ada, id, 1, details.withStatus(Status.RESOLVED));
    assertThatThrownBy(() -> allergies.amend(ada, id, 1, details)).isInstanceOf(StaleEdit.class);
  }

  @Test
  void an_allergy_belongs_to_the_patient_in_the_address() {
    var ada = people.somebody();
    var id = allergies.record(ada, AllergyDetails.freeText("Iodine", Source.PATIENT));
    var stranger = people.somebody();
    assertThatThrownBy(() -> allergies.markInError(stranger, id, 1, "Wrong tab"))
        .isInstanceOf(StaleEdit.class);
    assertThat(allergies.of(ada).standing()).hasSize(1);
  }

  @Test
  void the_same_allergy_is_not_listed_twice() {
    var ada = people.somebody();
    allergies.record(ada, AllergyDetails.coded(PENICILLIN, Source.PATIENT));
    assertThatThrownBy(
            () -> allergies.record(ada, AllergyDetails.freeText("penicillin", Source.GP)))
        .isInstanceOf(AllergyRefused.class)
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo("allergy_once");
  }

  @Test
  void it_was_found_after_birth_and_before_tomorrow() {
    var ada = people.born("1990-06-15");
    for (var wrong : List.of("1990-05", "1989", "2026-11-25", "2027", "1999-13", "soon"))
      assertThatThrownBy(() -> allergies.record(ada, identified(wrong)))
          .as(wrong)
          .isInstanceOf(InvalidInput.class);
    for (var right : List.of("1990", "1990-06", "2026-11-24")) {
      var id = allergies.record(ada, identified(right));
      assertThat(allergies.one(ada, id).details().identified()).isEqualTo(right);
    }
  }

  private static AllergyDetails identified(String when) {
    return new AllergyDetails(
        null,
        "Found " + when,
        Type.OTHER,
        List.of(),
        Certainty.LIKELY,
        Source.PATIENT,
        when,
        "",
        Status.ACTIVE);
  }

  private AllergyState state(PatientId patient) {
    return patients.byId(patient).allergies();
  }

  private List<String> audited(PatientId patient) {
    return jdbc.sql(
            "select action from audit.entry where patient_id = :p and action like 'allergy%' order by id")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  private int images(java.util.UUID row) {
    return jdbc.sql("select count(*) from platform.row_history where row_id = :id")
        .param("id", row)
        .query(Integer.class)
        .single();
  }

  private static Callable<Object> attempt(Callable<?> work) {
    return () -> {
      try {
        return work.call();
      } catch (AllergyRefused refused) {
        return refused;
      }
    };
  }
}
