package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.hl7.MllpClient.Ack;
import org.almoner.hl7.message.Characters;
import org.almoner.hl7.message.Message;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand messages of many vendors over the wire: each gets one honest answer, and only once.
 */
@HospitalTest
class ReplayScenarios {
  @Autowired Feed feed;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void hospital() {
    assumeTrue(Corpus.isThere(), "../shared/data is not there: the replay was not made");
    feed.withHospital();
  }

  @Test
  void every_message_of_the_corpus_gets_one_answer_and_again_changes_nothing() throws Exception {
    var files = new ArrayList<>(Corpus.files("hl7v2"));
    files.addAll(Corpus.files("hl7v2-uk"));
    var began = logged();
    var first = replay(files);
    var outcomes = outcomes(began);
    System.out.println(
        "Replay of " + files.size() + ": answers " + first + ", outcomes " + outcomes);
    long empty = files.stream().filter(f -> new String(Corpus.bytes(f)).isBlank()).count();
    assertThat(outcomes.values().stream().mapToLong(n -> n).sum()).isEqualTo(files.size() - empty);
    assertThat(outcomes.getOrDefault("ignored", 0L) + empty)
        .isEqualTo((long) first.getOrDefault("none", 0));
    assertThat(first.get("AA")).isPositive();

    var before = record();
    var second = replay(files);
    assertThat(record()).isEqualTo(before);
    System.out.println("Again: answers " + second);
  }

  /** One connection, each message answered before the next, the answers counted by code. */
  private Map<String, Integer> replay(List<Path> files) throws Exception {
    var codes = new TreeMap<String, Integer>();
    try (var client = feed.connect()) {
      for (var file : files) codes.merge(answer(client, file), 1, Integer::sum);
    }
    return codes;
  }

  private static String answer(MllpClient client, Path file) throws Exception {
    var bytes = Corpus.bytes(file);
    var message = Message.read(Characters.read(bytes).text());
    client.raw(MllpClient.framed(bytes));
    if (message.segments().isEmpty() || message.type().startsWith("ACK")) {
      assertThat(client.silent(30)).as(file.toString()).isTrue();
      return "none";
    }
    var ack = client.receive();
    assertThat(ack.controlId()).as(file.toString()).isEqualTo(message.header().raw(10));
    assertThat(ack.code()).as(file.toString()).isIn("AA", "AE", "AR");
    if (!ack.code().equals("AA")) assertThat(ack.words()).as(file.toString()).isNotBlank();
    return ack.code();
  }

  private long logged() {
    return jdbc.sql("select count(*) from hl7.message").query(Long.class).single();
  }

  private Map<String, Long> outcomes(long before) {
    var counts = new TreeMap<String, Long>();
    jdbc.sql(
            """
            select outcome, count(*) as n from (select outcome from hl7.message order by id offset :before) m
            group by outcome
            """)
        .param("before", before)
        .query((row, n) -> counts.put(row.getString("outcome"), row.getLong("n")))
        .list();
    return counts;
  }

  /** Everything of the record that a message could touch. */
  private List<Map<String, Object>> record() {
    return jdbc.sql(
            """
            select (select count(*) || ' ' || max(changed_at) || ' ' || sum(version) from patients.patient) as patients,
              (select count(*) || ' ' || sum(version) from encounters.encounter) as encounters,
              (select count(*) || ' ' || sum(version) from inpatients.movement) as movements,
              (select count(*) || ' ' || sum(version) from inpatients.bed_stay) as beds,
              (select count(*) from hl7.message where outcome not in ('duplicate', 'ignored')
                and control_id <> '') as first_arrivals
            """)
        .query()
        .listOfRows();
  }

  @Test
  void the_raw_frames_are_read_as_their_note_says() throws Exception {
    try (var client = feed.connect()) {
      client.raw(Corpus.frames("f02-two-in-one-write.bin"));
      assertThat(client.receive().controlId()).isNotEqualTo(client.receive().controlId());
      client.raw(Corpus.frames("f06-garbage-between.bin"));
      assertThat(client.receive().controlId()).isNotBlank();
      assertThat(client.receive().controlId()).isNotBlank();
    }
    try (var client = feed.connect()) {
      client.raw(Corpus.frames("f04-no-end.bin"));
      assertThat(client.silent(300)).isTrue();
      client.raw(
          MllpClient.framed(
              "MSH|^~\\&|X|Y|||20260101||ADT^A99|AFTER|P|2.4\r".getBytes(StandardCharsets.UTF_8)));
      var cut = client.receive();
      assertThat(cut.code()).isEqualTo("AE");
      Ack after = client.receive();
      assertThat(after.controlId()).isEqualTo("AFTER");
    }
  }
}
