package org.almoner.inpatients.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ward as one sees it standing back, in words ready to print. */
public record Board(
    UUID ward,
    String name,
    String about,
    List<BayRow> rows,
    List<Counter> counters,
    Strips strips) {

  public String topic() {
    return "ward:" + ward;
  }

  public List<BedCard> cards() {
    return rows.stream().flatMap(r -> r.bays().stream()).flatMap(b -> b.beds().stream()).toList();
  }

  /** The counter of this filter, or null. */
  public @Nullable Counter counter(@Nullable String key) {
    return counters.stream().filter(c -> c.key().equals(key)).findFirst().orElse(null);
  }

  /** Bays side by side on one side of the corridor. */
  public record BayRow(List<BayBlock> bays) {}

  /**
   * @param sex Female, Male, or empty when not designated
   */
  public record BayBlock(UUID id, String name, String sex, int columns, List<BedCard> beds) {}

  /** A count that is also a filter. */
  public record Counter(String key, long number, String words, String kind) {}

  /** What the corridor holds. */
  public record Strips(List<Row> in, List<Row> off, List<Row> out, List<Row> waiting) {
    public String inAbout() {
      return in.isEmpty() ? "nobody" : in.size() + ", first at " + in.getFirst().when();
    }
  }

  /**
   * One line of a strip.
   *
   * @param when a time, or a bed
   * @param href the form for what comes next
   * @param record the patient, for those who may not use the form
   */
  public record Row(
      String when,
      String surname,
      String given,
      String ageSex,
      String what,
      BedCard.Flag chip,
      String href,
      String record) {}
}
