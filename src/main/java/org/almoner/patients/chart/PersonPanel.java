package org.almoner.patients.chart;

import java.util.List;
import java.util.Locale;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.shell.Row;
import org.springframework.stereotype.Component;

/** Who the person is: names, addresses, contacts, relations, practice and numbers. */
@Component
public class PersonPanel implements ChartPanel {
  private final PersonRows rows;
  private final BannerRow.Rows banner;

  PersonPanel(PersonRows rows, BannerRow.Rows banner) {
    this.rows = rows;
    this.banner = banner;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public String template() {
    return "patients/chart/person";
  }

  @Override
  public Person model(PatientId patient) {
    var all = rows.of(patient);
    var who = banner.of(patient);
    return new Person(
        patient.toString(),
        who.complete() ? "" : "Registration is not complete",
        part(all, "name"),
        part(all, "address"),
        part(all, "contact"),
        part(all, "related"),
        part(all, "gp"),
        part(all, "identifier"));
  }

  private static List<Row> part(List<PersonRows.Entry> all, String part) {
    return all.stream()
        .filter(e -> e.part().equals(part))
        .map(
            e ->
                new Row(
                    words(e.label()),
                    e.more().isEmpty() ? e.value() : e.value() + " (" + e.more() + ")"))
        .toList();
  }

  /** NEXT_OF_KIN becomes "Next of kin"; other labels are as they are. */
  private static String words(String label) {
    if (!label.matches("[A-Z]{3,}(_[A-Z]+)*")) return label;
    var lower = label.toLowerCase(Locale.UK).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  /** Each list as label and value. */
  public record Person(
      String patient,
      String incomplete,
      List<Row> names,
      List<Row> addresses,
      List<Row> contacts,
      List<Row> related,
      List<Row> gp,
      List<Row> identifiers) {}
}
