package org.almoner.access.looks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.access.UserAccount;
import org.almoner.audit.AuditLog.DayOfLooks;

/** Who looked, as a patient can read it: a line for each person and day. */
public record ForPatientPage(String patient, List<Line> lines) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** What one person did with the record in one day. */
  public record Line(String day, String who, String what, String why) {}

  private record Key(LocalDate day, String who, String what) {}

  static ForPatientPage of(String patient, List<DayOfLooks> days, Map<String, UserAccount> people) {
    var times = new LinkedHashMap<Key, Long>();
    var reasons = new LinkedHashMap<Key, List<String>>();
    for (var day : days) {
      var who = LookWords.who(people.get(day.actor()), system(day.actor()));
      var key = new Key(day.day(), who, LookWords.plain(day.action()));
      times.merge(key, day.times(), Long::sum);
      var given = reasons.computeIfAbsent(key, k -> new ArrayList<>());
      if (!day.reason().isEmpty() && !given.contains(day.reason())) given.add(day.reason());
    }
    return new ForPatientPage(
        patient,
        times.entrySet().stream()
            .map(t -> line(t.getKey(), t.getValue(), reasons.getOrDefault(t.getKey(), List.of())))
            .toList());
  }

  private static Line line(Key key, long times, List<String> reasons) {
    return new Line(
        DAY.format(key.day()),
        key.who(),
        times == 1 ? key.what() : key.what() + ", " + times + " times",
        String.join("; ", reasons));
  }

  private static String system(String actor) {
    return actor.startsWith("hl7:") ? "Another hospital system" : "The record system itself";
  }
}
