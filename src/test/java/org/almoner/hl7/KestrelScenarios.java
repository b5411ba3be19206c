package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.access.Role;
import org.almoner.hl7.mapping.Senders;
import org.almoner.inpatients.Spells;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A morning of ward Kestrel, sent by a PAS over the wire: all of it lies in this project. */
@HospitalTest
class KestrelScenarios {
  private static final Path MESSAGES = Path.of("src/test/resources/hl7/uk-adt");

  @Autowired Feed feed;
  @Autowired Staff staff;
  @Autowired Spells spells;
  @Autowired Senders senders;
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;

  /** What the note beside the messages expects of one. */
  record Expected(String file, String answer, String outcome) {
    static Expected of(String line) {
      var parts = line.split(",", 4);
      return new Expected(parts[0], parts[1], parts[2]);
    }

    String controlId() {
      return "K" + file.substring(0, 2);
    }
  }

  @Test
  void a_morning_of_messages_fills_the_board_and_again_changes_nothing() throws Exception {
    var ward = feed.withHospital().named("KESTREL");
    var expected = expected();
    assertThat(files()).isEqualTo(expected.stream().map(Expected::file).toList());

    assertThat(answers(expected)).isEqualTo(by(expected, Expected::answer));
    feed.until(() -> outcome("K17").equals("applied"));
    assertThat(by(expected, e -> outcome(e.controlId())))
        .isEqualTo(by(expected, Expected::outcome));
    the_counts_add_up(expected);
    everybody_is_where_the_messages_put_them();
    the_board_shows_them("/wards/" + ward.value());

    var before = record();
    answers(expected);
    assertThat(record()).isEqualTo(before);
    assertThat(outcomes()).containsEntry("duplicate", (long) expected.size());
    the_board_shows_them("/wards/" + ward.value());
  }

  private static List<Expected> expected() throws IOException {
    return Files.readAllLines(MESSAGES.resolve("expected.csv")).stream()
        .skip(1)
        .map(Expected::of)
        .toList();
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".hl7"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> by(List<Expected> all, Function<Expected, String> what) {
    return all.stream().collect(Collectors.toMap(Expected::file, what, (a, b) -> a, TreeMap::new));
  }

  /** Each is sent when the one before was answered. */
  private Map<String, String> answers(List<Expected> all) throws IOException {
    var answers = new TreeMap<String, String>();
    try (var client = feed.connect()) {
      for (var one : all) {
        var ack = client.send(Files.readString(MESSAGES.resolve(one.file())).replace('\n', '\r'));
        assertThat(ack.controlId()).isEqualTo(one.controlId());
        answers.put(one.file(), ack.code());
      }
    }
    return answers;
  }

  private String outcome(String controlId) {
    return jdbc.sql(
            "select outcome from hl7.message where sender_id = :s and control_id = :id and outcome <> 'duplicate'")
        .param("s", sender())
        .param("id", controlId)
        .query(String.class)
        .single();
  }

  private java.util.UUID sender() {
    return senders.of("KESTREL", "RXX").id();
  }

  private Map<String, Long> outcomes() {
    var counts = new TreeMap<String, Long>();
    jdbc.sql("select outcome, count(*) as n from hl7.message where sender_id = :s group by outcome")
        .param("s", sender())
        .query((row, n) -> counts.put(row.getString("outcome"), row.getLong("n")))
        .list();
    return counts;
  }

  private void the_counts_add_up(List<Expected> all) {
    var wanted =
        all.stream().collect(Collectors.groupingBy(Expected::outcome, Collectors.counting()));
    assertThat(outcomes()).isEqualTo(wanted);
    var console = staff.with(Role.INTEGRATION_ANALYST).get("/interfaces?sender=" + sender()).body();
    assertThat(console).contains("in, " + all.size() + " today");
    for (var one : all) assertThat(console).contains(">" + one.controlId() + "<");
  }

  private void everybody_is_where_the_messages_put_them() {
    var agnes = patient("K300101");
    assertThat(patients.byId(agnes).name().surname()).isEqualTo("WHITTLEWORTH");
    assertThat(patient("K299001")).isEqualTo(agnes);
    assertThat(addresses(agnes)).contains("17 ORCHARD RISE").doesNotContain("4 KILN LANE");
    var gone = spells.byVisitNumber("KV105").orElseThrow();
    assertThat(gone.patient()).isEqualTo(patient("K300105"));
    assertThat(gone.dischargedAt()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(spells.byVisitNumber("KV106")).isEmpty();
    assertThat(spells.byVisitNumber("KV107")).isEmpty();
    assertThat(spells.byVisitNumber("KV103").orElseThrow().dischargedAt()).isNull();
    assertThat(spells.byVisitNumber("KV103").orElseThrow().leave()).isNull();
  }

  private PatientId patient(String number) {
    return patients.byIdentifier("MR", "RXX", number).orElseThrow();
  }

  private List<String> addresses(PatientId patient) {
    return jdbc.sql("select line1 from patients.address where patient_id = :p and to_date is null")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  private void the_board_shows_them(String path) {
    var page = staff.with(Role.BED_MANAGER).get(path + "?view=list").body();
    var beds = beds(page);
    assertThat(beds.get("BAY2 BED4")).contains("WHITTLEWORTH");
    assertThat(beds.get("BAY1 BED2")).contains("OKONKWO-HALE");
    assertThat(beds.get("BAY1 BED3")).contains("RAMASUNDARAM");
    assertThat(beds.get("BAY3 BED1")).contains("LLEWELYNSON");
    for (var who : List.of("WHITTLEWORTH", "OKONKWO-HALE", "RAMASUNDARAM", "LLEWELYNSON"))
      assertThat(beds.values().stream().filter(text -> text.contains(who))).as(who).hasSize(1);
    assertThat(page).doesNotContain("DRISCOLL", "QUILLIAM", "ZAWADZKIEWICZ");
  }

  /** The text of each row of the list by bay and bed. */
  private static Map<String, String> beds(String page) {
    var beds = new TreeMap<String, String>();
    var bay = "";
    for (var row : page.split("</table>", 2)[0].split("<tr ")) {
      var text = ("<" + row).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
      var first = text.split(" ", 2)[0];
      if (row.startsWith("class=\"group\"")) bay = first;
      else if (!bay.isEmpty()) beds.put(bay + " " + first, text);
    }
    return beds;
  }

  /** Everything of these people that a message could touch. */
  private List<Map<String, Object>> record() {
    return jdbc.sql(
            """
            with mine as (select distinct patient_id as id from hl7.message where sender_id = :s),
              stays as (select e.id, e.version from encounters.encounter e join mine on mine.id = e.patient_id)
            select (select count(*) from patients.patient) as everybody,
              (select sum(version) || ' ' || max(changed_at) from patients.patient join mine using (id)) as people,
              (select string_agg(id || ' ' || version, ',' order by id) from stays) as stays,
              (select count(*) from inpatients.movement where spell_id in (select id from stays)) as movements,
              (select count(*) || ' ' || sum(version) from inpatients.bed_stay
                where spell_id in (select id from stays)) as beds,
              (select string_agg(control_id || outcome, ',' order by control_id) from hl7.message
                where sender_id = :s and outcome <> 'duplicate') as messages
            """)
        .param("s", sender())
        .query()
        .listOfRows();
  }
}
