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
}
