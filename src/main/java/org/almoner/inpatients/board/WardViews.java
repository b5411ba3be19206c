package org.almoner.inpatients.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.inpatients.board.Board.Counter;
import org.almoner.inpatients.signs.BedSigns;
import org.almoner.platform.English;
import org.almoner.platform.Reads;
import org.springframework.stereotype.Service;

/**
 * Reads a ward and puts it into words: one round trip, and one for its signs, for ten beds or for
 * forty.
 */
@Service
public class WardViews {
  private static final UUID NOWHERE = new UUID(0, 0);

  /** Counters that are shown when there is something to count. */
  private static final Map<String, String[]> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put("reserved", new String[] {"reserved", ""});
    OTHERS.put("cleaning", new String[] {"cleaning", ""});
    OTHERS.put("closed", new String[] {"closed", ""});
    OTHERS.put("compromised", new String[] {"compromised", ""});
    OTHERS.put("edd-late", new String[] {"EDD passed", "overdue"});
    OTHERS.put("edd-today", new String[] {"EDD today", ""});
    OTHERS.put("no-edd", new String[] {"no EDD", "unsure"});
    OTHERS.put("ready", new String[] {"ready", ""});
    OTHERS.put("leave", new String[] {"on leave", ""});
    OTHERS.put("outlier", new String[] {"outliers", ""});
    OTHERS.put("same-name", new String[] {"same name", ""});
  }

  private final BoardRows rows;
  private final List<BedSigns> signs;
  private final Clock clock;

  WardViews(BoardRows rows, List<BedSigns> signs, Clock clock) {
    this.rows = rows;
    this.signs = signs;
    this.clock = clock;
  }

  @Reads
  public Board of(UUID ward) {
    var now = clock.instant();
    var all = rows.of(ward, now);
    var beds = all.beds();
    var codes = beds.stream().collect(Collectors.toMap(BedRow::bed, BedRow::code));
    var flags =
        new Flags(all.people(), all.alerts(), bed -> codes.getOrDefault(bed, "another bed"));
    var shape =
        shape(beds, new Cards(ward, now, all.people(), all.holds(), flags, signs(all.people())));
    var cards =
        shape.stream().flatMap(r -> r.bays().stream()).flatMap(b -> b.beds().stream()).toList();
    var corridor = new Corridor(ward, now, bed -> codes.getOrDefault(bed, "-"));
    return new Board(
        ward,
        all.head().name(),
        all.head().specialty() + ", " + English.count(beds.size(), "bed"),
        shape,
        counters(cards),
        corridor.strips(all.arrivals(), all.people()));
  }

  private Map<UUID, BedSigns.Sign> signs(List<BedRow.Occupancy> people) {
    var spells = people.stream().map(BedRow.Occupancy::spell).toList();
    var known = new HashMap<UUID, BedSigns.Sign>();
    if (!spells.isEmpty()) for (var source : signs) known.putAll(source.of(spells));
    return known;
  }

  private static List<Board.BayRow> shape(List<BedRow> beds, Cards cards) {
    var byRow = new TreeMap<Integer, TreeMap<Integer, List<BedRow>>>();
    var wide = new TreeMap<Integer, Integer>();
    for (var bed : beds) {
      byRow
          .computeIfAbsent(bed.bay().row(), r -> new TreeMap<>())
          .computeIfAbsent(bed.bay().column(), c -> new ArrayList<>())
          .add(bed);
      wide.merge(bed.bay().column(), bed.column(), Math::max);
    }
    return byRow.values().stream().map(bays -> row(bays, wide, cards)).toList();
  }

  /** Bays above one another are equally wide, and a gap in the ward stays a gap on the screen. */
  private static Board.BayRow row(
      Map<Integer, List<BedRow>> bays, Map<Integer, Integer> wide, Cards cards) {
    var blocks =
        wide.entrySet().stream()
            .map(
                p ->
                    bay(
                        bays.getOrDefault(p.getKey(), List.of()),
                        Math.min(12, p.getValue()),
                        cards))
            .toList();
    return new Board.BayRow(blocks);
  }

  private static Board.BayBlock bay(List<BedRow> beds, int columns, Cards cards) {
    if (beds.isEmpty()) return new Board.BayBlock(NOWHERE, "", "", columns, List.of());
    var bay = beds.getFirst().bay();
    var sex =
        switch (bay.sex()) {
          case "MALE" -> "Male";
          case "FEMALE" -> "Female";
          case "MIXED" -> "Mixed";
          default -> "";
        };
    return new Board.BayBlock(
        bay.id(), bay.name(), sex, columns, beds.stream().map(cards::card).toList());
  }

  private List<Counter> counters(List<BedCard> cards) {
    var counters = new ArrayList<Counter>();
    counters.add(count(cards, "occupied", "occupied", ""));
    counters.add(count(cards, "available", "available", ""));
    for (var source : signs)
      for (var filter : source.filters()) {
        var counter = count(cards, filter.key(), filter.words(), filter.kind());
        if (counter.number() > 0) counters.add(counter);
      }
    OTHERS.forEach(
        (key, look) -> {
          var counter = count(cards, key, look[0], look[1]);
          if (counter.number() > 0) counters.add(counter);
        });
    return counters;
  }

  private static Counter count(List<BedCard> cards, String key, String words, String kind) {
    var number = cards.stream().filter(c -> List.of(c.is().split(" ")).contains(key)).count();
    return new Counter(key, number, words, kind);
  }
}
