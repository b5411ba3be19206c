package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.hl7.Feed.Subject;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.Allergy;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What messages tell of a person besides who they are and where: allergies, kin, numbers. */
@HospitalTest
class AroundPersonScenarios {
  private static final String PENICILLIN =
      "AL1|1|DA|373270004^Penicillin^SNM3|SV^Severe|Anaphylaxis|20050101\r";
  @Autowired Feed feed;
  @Autowired Allergies allergies;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
  private Subject ada;

  @BeforeEach
  void hospital() {
    feed.withHospital();
    ada = feed.somebody();
  }

  private void told(String event, String time, String segments) {
    var ack = feed.send(ada.header(event, time) + ada.pid("") + segments);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
  }

  private List<Allergy> listed() {
    return allergies.of(feed.patient(ada)).entries();
  }

  @Test
  void al1_adds_an_allergy_once_with_its_reaction() {
    told("A28", "0900", PENICILLIN);
    told("A31", "0910", PENICILLIN);
    told("A31", "0920", "");
    assertThat(listed()).hasSize(1);
    var penicillin = listed().getFirst();
    assertThat(penicillin.coded()).isTrue();
    assertThat(penicillin.words()).isEqualTo("penicillin (anaphylaxis, severe)");
    assertThat(penicillin.details().note()).contains("373270004", "20050101");
  }

  @Test
  void al1_that_no_list_knows_is_free_text() {
    told("A28", "0900", "AL1|1|FA|X1^Pickled walnut ketchup^L|MO\r");
    assertThat(listed()).singleElement().matches(a -> !a.coded() && a.stands());
    told("A31", "0910", "AL1|1|FA|X1^PICKLED WALNUT KETCHUP^L|MO\r");
    assertThat(listed()).hasSize(1);
  }

  @Test
  void what_was_marked_in_error_here_is_not_brought_back() {
    told("A28", "0900", PENICILLIN);
    var entry = listed().getFirst();
    allergies.markInError(feed.patient(ada), entry.id(), entry.version(), "Wrong patient");
    told("A31", "0910", PENICILLIN);
    assertThat(listed()).singleElement().matches(a -> !a.stands());
  }

  @Test
  void none_known_is_never_taken_from_a_message() {
    told("A28", "0900", "AL1|1|DA|716186003^No known allergies^SCT\r");
    told("A31", "0910", "AL1|1||^NKDA\r");
    var list = allergies.of(feed.patient(ada));
    assertThat(list.entries()).isEmpty();
    assertThat(list.noneKnown()).isNull();
  }

  private List<String> people() {
    return jdbc.sql(
            """
            select concat_ws(' ', role, relationship, given, surname, phone) from patients.related_person
            where patient_id = :p and ended_on is null order by rank, surname
            """)
        .param("p", feed.patient(ada).value())
        .query(String.class)
        .list();
  }

  @Test
  void nk1_adds_people_once_updates_their_telephone_and_takes_nobody_away() {
    var marcus = "NK1|1|LYLE^Marcus^^^Mr^^L|^Husband|12 HIGH STREET^SELLY OAK|%s^PRN^PH||N\r";
    var zoe = "NK1|2|LYLE^Zoe|^Daughter||0121 496 0125||N\r";
    told("A28", "0900", marcus.formatted("0121 496 0124") + zoe);
    told("A31", "0910", marcus.formatted("0121 496 0999"));
    told("A31", "0920", zoe + marcus.formatted(""));
    assertThat(people())
        .containsExactly(
            "NEXT_OF_KIN Husband Marcus LYLE 0121 496 0999",
            "FAMILY Daughter Zoe LYLE 0121 496 0125");
  }

  @Test
  void a_new_hospital_number_of_a_patient_found_by_nhs_number_is_kept() {
    told("A28", "0900", "");
    var old = ada;
    ada = new Subject("9" + old.mrn(), old.nhs(), old.surname(), old.visit(), old.sender());
    told("A31", "0910", "");
    told("A31", "0920", "");
    assertThat(feed.patient(ada)).isEqualTo(feed.patient(old));
  }
}
