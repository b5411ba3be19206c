package org.almoner.inpatients.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.inpatients.board.BedCard.Flag;
import org.almoner.inpatients.board.BedRow.Occupancy;

/**
 * What one must know before walking up to a bed: infection first, then the same name on the ward
 * (NHS CUI PAL-0540), then what else the record warns of.
 */
final class Flags {
  private static final List<String> ORDER =
      List.of("infection", "staff-safety", "clinical", "anaesthetic", "research", "administrative");
  private final Map<UUID, List<BedRow.Alert>> alerts;
  private final Map<String, List<Occupancy>> bySurname;
  private final Function<UUID, String> bedCode;

  Flags(List<Occupancy> people, List<BedRow.Alert> alerts, Function<UUID, String> bedCode) {
    this.alerts = alerts.stream().collect(Collectors.groupingBy(BedRow.Alert::patient));
    this.bySurname = people.stream().collect(Collectors.groupingBy(Flags::surname));
    this.bedCode = bedCode;
  }

  private static String surname(Occupancy o) {
    return o.who().surname().strip().toUpperCase(Locale.UK);
  }

  boolean shareName(Occupancy o) {
    return bySurname.getOrDefault(surname(o), List.of()).size() > 1;
  }

  List<Flag> of(Occupancy o, List<BedRow.Hold> held) {
    var found = new ArrayList<Flag>();
    var known =
        alerts.getOrDefault(o.who().patient(), List.of()).stream()
            .sorted(Comparator.comparingInt(a -> ORDER.indexOf(a.category())))
            .toList();
    for (var alert : known) if (alert.category().equals("infection")) found.add(flag(alert));
    if (shareName(o)) found.add(new Flag("unsure", "warning", "Same name", others(o)));
    for (var alert : known) if (!alert.category().equals("infection")) found.add(flag(alert));
    if (o.allergies().equalsIgnoreCase("KNOWN"))
      found.add(new Flag("neutral", "", "Allergies", "Known allergies"));
    if (o.outlier())
      found.add(new Flag("unsure", "warning", "Outlier", "Not a specialty of this ward"));
    for (var hold : held)
      if (hold.kind().equals("COMPROMISED"))
        found.add(new Flag("neutral", "", "Compromised bed", hold.reason()));
    return found;
  }

  private static Flag flag(BedRow.Alert alert) {
    return switch (alert.category()) {
      case "infection" -> new Flag("infection", "infection", alert.title(), "Infection");
      case "staff-safety" -> new Flag("unsure", "warning", alert.title(), "Staff safety");
      default -> new Flag("neutral", "", alert.title(), "");
    };
  }

  private String others(Occupancy o) {
    return bySurname.getOrDefault(surname(o), List.of()).stream()
        .filter(other -> !other.spell().equals(o.spell()))
        .map(other -> "Another " + other.who().surnameShown() + " in " + place(other))
        .collect(Collectors.joining("; "));
  }

  private String place(Occupancy other) {
    return other.bed() == null ? "the waiting area" : bedCode.apply(other.bed());
  }
}
