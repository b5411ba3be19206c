package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.hl7.Feed.Subject;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements a message costs; what is not needed per message is kept in memory. */
@HospitalTest
class StatementScenarios {
  @Autowired Feed feed;
  private Subject ada;
  private String ward;

  @BeforeEach
  void warm() {
    feed.withHospital();
    ada = feed.somebody();
    ward = feed.freshWard();
    var other = feed.somebody();
    var first = new Subject(other.mrn(), other.nhs(), other.surname(), other.visit(), ada.sender());
    for (var event : List.of("A01", "A08", "A02", "A03"))
      feed.send(
          first.message(event, "0800", place(ward, "BAY1", event.equals("A02") ? "BED5" : "BED6")));
  }

  private List<String> statements(String event, String time, String bed) {
    var message = ada.message(event, time, place(ward, "BAY2", bed));
    var sent =
        QueryCount.duringOn("mllp-", () -> assertThat(feed.send(message).code()).isEqualTo("AA"));
    return sent.stream()
        .map(s -> s.strip().replaceAll("\\s+", " "))
        .filter(s -> !s.startsWith("select pg_notify('almoner_live', 'hl7'"))
        .toList();
  }

  private static void atMost(int most, List<String> statements) {
    assertThat(statements).isNotEmpty();
    assertThat(statements)
        .as(statements.size() + " statements:\n" + String.join("\n", statements))
        .hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void an_admission_of_a_new_patient() {
    atMost(19, statements("A01", "0900", "BED1"));
  }

  @Test
  void an_update_of_a_known_patient() {
    statements("A01", "0900", "BED2");
    atMost(8, statements("A08", "0910", "BED2"));
  }

  @Test
  void a_transfer() {
    statements("A01", "0900", "BED3");
    atMost(16, statements("A02", "0910", "BED4"));
  }
}
