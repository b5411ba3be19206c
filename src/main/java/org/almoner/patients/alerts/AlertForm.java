package org.almoner.patients.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of one alert, as typed.
 *
 * @param id null for a new one
 * @param titles the known alerts, for the list as one types
 */
public record AlertForm(
    String patient,
    @Nullable UUID id,
    Map<String, String> typed,
    List<AlertCategory> writable,
    List<String> titles,
    boolean confirmed,
    FormErrors errors) {
  public String action() {
    return "/patients/" + patient + "/alerts" + (id == null ? "" : "/" + id);
  }

  public String at(String field) {
    return typed.getOrDefault(field, "");
  }

  public DateParts day(String field) {
    return DateParts.from(typed, field);
  }

  public List<Option> categories() {
    return writable.stream().map(c -> new Option(c.name(), c.words())).toList();
  }

  static Map<String, String> typed(Alert alert) {
    var details = alert.details();
    var typed = new HashMap<String, String>();
    typed.put("version", "" + alert.version());
    typed.put("category", details.category().name());
    typed.put("title", details.title());
    typed.put("note", details.note());
    typed.put("source", details.source());
    put(typed, "from", DateParts.of(details.from()));
    put(typed, "until", DateParts.of(details.until()));
    return typed;
  }

  static void put(Map<String, String> typed, String field, DateParts date) {
    typed.put(field + "-day", date.day());
    typed.put(field + "-month", date.month());
    typed.put(field + "-year", date.year());
  }
}
