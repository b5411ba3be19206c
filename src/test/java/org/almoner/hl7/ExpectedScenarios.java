package org.almoner.hl7;

import static org.almoner.hl7.Feed.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.almoner.hl7.Feed.Subject;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The UK messages against the answer that each must get. Every file speaks of its own patient and
 * visit, and what must have happened before it is sent first.
 */
@HospitalTest
class ExpectedScenarios {
  /**
   * Message types of modules that are not built yet: an AA would be a lie, so AR with its reason.
   */
  private static final Pattern NOT_YET = Pattern.compile("(siu|oml|oru|mdm|mfn|qbp)-.*");

  private static final List<String> NOT_YET_MALFORMED =
      List.of("m46-obx-no-type", "m49-result-unknown-patient", "m50-bad-base64");

  @Autowired Feed feed;

  @BeforeEach
  void hospital() {
    assumeTrue(Corpus.isThere(), "../shared/data is not there: the answers were not compared");
    feed.withHospital();
  }

  @Test
  void every_uk_message_gets_the_expected_answer() throws Exception {
    var wrong = new TreeMap<String, String>();
    for (var line : Corpus.lines("hl7v2-uk/expected.csv").subList(1, lines())) {
      var cells = cells(line);
      if (!cells.getFirst().endsWith(".hl7")) continue;
      var problem = compared(Path.of(cells.getFirst()), cells.get(2), cells.get(3));
      if (!problem.isEmpty()) wrong.put(cells.getFirst(), problem);
    }
    assertThat(wrong).isEmpty();
  }

  private static int lines() {
    return Corpus.lines("hl7v2-uk/expected.csv").size();
  }

  private String compared(Path file, String expected, String rule) throws Exception {
    var name = file.getFileName().toString().replace(".hl7", "");
    boolean notYet = NOT_YET.matcher(name).matches() || NOT_YET_MALFORMED.contains(name);
    var who = feed.somebody();
    before(name, who);
    try (var client = feed.connect()) {
      client.raw(
          MllpClient.framed(
              of(who, Corpus.bytes(Path.of("../shared/data/hl7v2-uk").resolve(file)))));
      if (expected.equals("(none)")) return client.silent(200) ? "" : "was answered";
      var ack = client.receive();
      if (notYet) return ack.code().equals("AR") && ack.error().contains("200") ? "" : ack.text();
      boolean right =
          expected.contains(ack.code())
              && (!rule.matches("\\d+") || ack.code().equals("AA") || ack.error().contains(rule));
      return right ? "" : expected + " " + rule + " but " + ack.text().replace('\r', ' ');
    }
  }

  /** The same bytes about somebody of our own, from a sender of our own. */
  private static byte[] of(Subject who, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var swap : swaps(who).entrySet()) text = text.replace(swap.getKey(), swap.getValue());
    return text.replaceFirst("(MSH\\|....\\|)[^|]*", "$1" + who.sender() + "X")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> swaps(Subject who) {
    var swaps = new TreeMap<String, String>();
    for (var mrn : List.of("1000001", "1000002", "1000003")) swaps.put(mrn, who.mrn());
    for (var nhs : List.of("9990000018", "9990000026")) swaps.put(nhs, who.nhs());
    for (var visit : List.of("SP0001001", "SP0001003", "SP0001009", "PA0001002", "OP0005002"))
      swaps.put(visit, who.visit());
    swaps.put("1000098", "8" + who.mrn());
    swaps.put("1000099", "9" + who.mrn());
    return swaps;
  }

  /** What the hospital knew before each message came. */
  private void before(String name, Subject who) {
    for (var event : history(name)) {
      var place =
          place(
              "W12",
              "BAY" + (1 + Feed.NUMBER.incrementAndGet() % 4),
              "BED" + (1 + Feed.NUMBER.get() % 6));
      var ack = feed.send(earlier(who, event, place));
      assertThat(ack.code()).as(name + " " + event + " " + ack.text()).isEqualTo("AA");
    }
  }

  private static String earlier(Subject who, String event, String place) {
    var message =
        switch (event) {
          case "A28" -> who.header("A28", "0900") + who.pid("");
          case "A28 8" -> other(who, "8");
          case "A28 9" -> other(who, "9");
          case "A05" -> who.message("A05", "0900", "RXX01-DSU^^^RXX01", "P", who.visit(), "", "");
          default -> who.message(event, "0900", place);
        };
    return message
        .replaceAll("20261124\\d{6}", "20250303100700")
        .replace("C3456789", event.equals("A54") ? "C2222222" : "C3456789");
  }

  private static String other(Subject who, String digit) {
    return who.header("A28", "0900")
        + who.pid("")
            .replace(who.mrn(), digit + who.mrn())
            .replaceAll("~\\d+\\^\\^\\^NHS\\^NH", "")
            .replace("Octavia", "Tavia" + "x".repeat(Integer.parseInt(digit)))
            .replace("19840512", "1951010" + digit);
  }

  private static List<String> history(String name) {
    var events = new ArrayList<String>();
    switch (name) {
      case "adt-a34-merge" -> events.addAll(List.of("A28", "A28 9"));
      case "adt-a40-merge" -> events.addAll(List.of("A28", "A28 8"));
      case "m41-merge-into-self" -> events.add("A28");
      case "adt-a38-cancel-preadmit" -> events.add("A05");
      case "adt-a12-cancel-transfer" -> events.addAll(List.of("A01", "A02"));
      case "adt-a22-return" -> events.addAll(List.of("A01", "A21"));
      case "adt-a55-cancel-change-consultant" -> events.addAll(List.of("A01", "A54"));
      case "adt-a02-transfer",
          "adt-a03-death",
          "adt-a07-ip-to-op",
          "adt-a08-update",
          "adt-a11-cancel-admit",
          "adt-a21-leave",
          "m44-a03-no-discharge-time" ->
          events.add("A01");
      default -> {}
    }
    return events;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var matcher = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
    while (matcher.find())
      cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    return cells;
  }
}
