package org.almoner.demonstration.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almoner.demonstration.simulator.Hospital.Bed;
import org.almoner.demonstration.simulator.Hospital.Person;
import org.almoner.demonstration.simulator.Hospital.Stay;
import org.jspecify.annotations.Nullable;

/** HL7 2.4 ADT messages as a UK patient administration system writes them. */
final class Messages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.UK).withZone(ZoneId.of("Europe/London"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.UK);

  private static final List<String> REASONS =
      List.of(
          "Chest pain",
          "Abdominal pain",
          "Community-acquired pneumonia",
          "Cellulitis",
          "Fall, cause to be found",
          "Heart failure",
          "Urinary infection");

  private Messages() {}

  static String admit(Person person, Bed bed, String visit, Instant leaves, Instant at) {
    var fields = new Fields();
    fields.put(4, "21").put(14, "19").put(20, "01").put(44, TIME.format(at));
    var pv1 = stay(fields, bed.place(), bed.consultant(), bed.specialty(), visit);
    var why = REASONS.get(Math.floorMod(visit.hashCode(), REASONS.size()));
    var pv2 = new Fields().put(3, "^" + why).put(9, TIME.format(leaves)).segment("PV2", 9);
    return message("A01", at, person, pv1, pv2);
  }

  /** The same stay at another place, under the same consultant. */
  static String transfer(Stay stay, Bed to, Instant at) {
    var fields = new Fields().put(6, stay.place());
    return message(
        "A02",
        at,
        stay.person(),
        stay(fields, to.place(), stay.consultant(), stay.specialty(), stay.visit()));
  }

  static String discharge(Stay stay, Instant at) {
    var fields = new Fields().put(36, "1").put(37, "19").put(45, TIME.format(at));
    return message("A03", at, stay.person(), stay(fields, stay));
  }

  static String goingHome(Stay stay, Instant leaves, Instant at) {
    return message("A16", at, stay.person(), stay(new Fields(), stay), pv2(9, leaves));
  }

  static String askForWard(Stay stay, String ward, Instant at) {
    return message("A15", at, stay.person(), stay(new Fields().put(42, ward), stay));
  }

  static String leave(Stay stay, Instant back, Instant at) {
    return message("A21", at, stay.person(), stay(new Fields(), stay), pv2(47, back));
  }

  /** To the ward, not yet to a bed of it. */
  static String expect(Stay stay, Instant comes, Instant at) {
    var fields = new Fields().put(4, "11").put(14, "19").put(20, "01");
    var pv1 = stay(fields, stay.ward(), stay.consultant(), stay.specialty(), stay.visit());
    return message("A05", at, stay.person(), pv1, pv2(8, comes));
  }

  /** A message that says no more than who, which stay and where. */
  static String about(String trigger, Stay stay, Instant at) {
    return message(trigger, at, stay.person(), stay(new Fields(), stay));
  }

  private static String stay(Fields fields, Stay stay) {
    return stay(fields, stay.place(), stay.consultant(), stay.specialty(), stay.visit());
  }

  private static String stay(
      Fields fields, String place, @Nullable String consultant, String specialty, String visit) {
    fields.put(2, "I").put(3, place).put(10, specialty).put(19, visit);
    if (consultant != null) fields.put(7, consultant);
    return fields.segment("PV1", 45);
  }

  private static String pv2(int field, Instant at) {
    return new Fields().put(field, TIME.format(at)).segment("PV2", field);
  }

  private static String message(String trigger, Instant at, Person person, String... visit) {
    var time = TIME.format(at);
    var id = "SIM" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    var header =
        "MSH|^~\\&|SIMULATOR|DEMO|ALMONER|DEMO|%s||ADT^%s|%s|P|2.4".formatted(time, trigger, id);
    var event = "EVN|%s|%s||||%s".formatted(trigger, time, time);
    return String.join("\r", header, event, pid(person), String.join("\r", visit)) + "\r";
  }

  private static String pid(Person person) {
    return "PID|1||%s^^^NHS^NH||%s^%s||%s|%s"
        .formatted(
            person.nhsNumber(),
            escaped(person.surname()),
            escaped(person.given()),
            person.born() == null ? "" : DAY.format(person.born()),
            person.gender().equals("1") ? "M" : "F");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\E\\")
        .replace("|", "\\F\\")
        .replace("^", "\\S\\")
        .replace("&", "\\T\\");
  }

  /** The fields of a segment by number. */
  private static final class Fields {
    private final java.util.Map<Integer, String> values = new java.util.HashMap<>();

    Fields put(int field, String value) {
      values.put(field, value);
      return this;
    }

    String segment(String name, int last) {
      var text = new StringBuilder(name);
      for (int i = 1; i <= last; i++) text.append('|').append(values.getOrDefault(i, ""));
      return text.toString();
    }
  }
}
