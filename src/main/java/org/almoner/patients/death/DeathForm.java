package org.almoner.patients.death;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/** The form of a death, as typed. */
public record DeathForm(
    String patient,
    Map<String, String> typed,
    boolean mayRecord,
    boolean stands,
    boolean mayUndo,
    FormErrors errors) {
  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  public DateParts when() {
    return DateParts.from(typed, "at");
  }

  public List<Option> sources() {
    return Arrays.stream(Death.Source.values()).map(s -> new Option(s.name(), s.words())).toList();
  }

  static Map<String, String> typed(DeathRecord standing) {
    var death = standing.death();
    var local = death.at().atZone(ZoneId.of("Europe/London"));
    var typed = new HashMap<String, String>();
    typed.put("version", "" + standing.version());
    typed.put("at-year", "" + local.getYear());
    if (death.precision() != Death.Precision.YEAR)
      typed.put("at-month", "" + local.getMonthValue());
    if (death.precision().compareTo(Death.Precision.DAY) <= 0)
      typed.put("at-day", "" + local.getDayOfMonth());
    if (death.precision() == Death.Precision.MINUTE)
      typed.put("time", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
    typed.put("source", death.source().name());
    typed.put("place", death.place());
    typed.put("cause", death.cause());
    if (death.coroner()) typed.put("coroner", "true");
    return typed;
  }
}
