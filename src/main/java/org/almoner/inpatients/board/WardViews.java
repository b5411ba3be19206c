package org.almoner.inpatients.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.inpatients.board.Board.Counter;
import org.almoner.inpatients.words.When;
import org.almoner.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a ward and puts it into words: six statements for ten beds or for forty. */
@Service
public class WardViews {
  private final BoardRows rows;
  private final Clock clock;

  WardViews(BoardRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Board of(UUID ward) {
    var now = clock.instant();
    var head = rows.ward(ward).orElseThrow(() -> new NotFound("That ward"));
    var beds = rows.beds(ward);
    var codes = beds.stream().collect(Collectors.toMap(BedRow::bed, BedRow::code));
    var people = rows.occupants(ward);
    var flags =
        new Flags(
            people,
            rows.alerts(ward, When.date(now)),
            bed -> codes.getOrDefault(bed, "another bed"));
    var cards = new Cards(ward, now, people, rows.holds(ward, now), flags);
    var shape = shape(beds, cards);
    var all =
        shape.stream().flatMap(r -> r.bays().stream()).flatMap(b -> b.beds().stream()).toList();
    var corridor = new Corridor(ward, now, bed -> codes.getOrDefault(bed, "-"));
    return new Board(
        ward,
        head.name(),
        head.specialty() + ", " + beds.size() + " beds",
        shape,
        counters(all),
        corridor.strips(rows.arrivals(ward, now), people));
  }

  private static List<Board.BayRow> shape(List<BedRow> beds, Cards cards) {
    var byRow = new TreeMap<Integer, Map<BedRow.Bay, List<BedRow>>>();
    for (var bed : beds)
      byRow
          .computeIfAbsent(bed.bay().row(), r -> new java.util.LinkedHashMap<>())
          .computeIfAbsent(bed.bay(), b -> new ArrayList<>())
          .add(bed);
    return byRow.values().stream()
        .map(
            bays ->
                new Board.BayRow(
                    bays.entrySet().stream()
                        .map(e -> bay(e.getKey(), e.getValue(), cards))
                        .toList()))
        .toList();
  }

  private static Board.BayBlock bay(BedRow.Bay bay, List<BedRow> beds, Cards cards) {
    var sex =
        switch (bay.sex()) {
          case "MALE" -> "Male";
          case "FEMALE" -> "Female";
          case "MIXED" -> "Mixed";
          default -> "";
        };
    var columns = beds.stream().mapToInt(BedRow::column).max().orElse(1);
    return new Board.BayBlock(
        bay.id(), bay.name(), sex, Math.min(12, columns), beds.stream().map(cards::card).toList());
  }

  private static List<Counter> counters(List<BedCard> cards) {
    var counters = new ArrayList<Counter>();
    counters.add(count(cards, "occupied", "occupied", ""));
    counters.add(count(cards, "available", "available", ""));
    counters.add(count(cards, "reserved", "reserved", ""));
    counters.add(count(cards, "cleaning", "cleaning", ""));
    counters.add(count(cards, "closed", "closed", ""));
    for (var extra :
        List.of(
            count(cards, "compromised", "compromised", ""),
            count(cards, "edd-late", "EDD passed", "overdue"),
            count(cards, "edd-today", "EDD today", ""),
            count(cards, "no-edd", "no EDD", "unsure"),
            count(cards, "ready", "ready or confirmed", ""),
            count(cards, "leave", "on leave", ""),
            count(cards, "outlier", "outliers", ""),
            count(cards, "same-name", "same name", "")))
      if (extra.number() > 0) counters.add(extra);
    return counters;
  }

  private static Counter count(List<BedCard> cards, String key, String words, String kind) {
    var number = cards.stream().filter(c -> List.of(c.is().split(" ")).contains(key)).count();
    return new Counter(key, number, words, kind);
  }
}
