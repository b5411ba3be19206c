package org.almoner.inpatients.signs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How ill the patients of a ward are and when somebody must look again, for the line of the score
 * on the board; the module that observes them implements it.
 */
public interface BedSigns {
  /** By spell, read in one statement for the whole ward. */
  Map<UUID, Sign> of(Collection<UUID> spells);

  /**
   * @param figure of the chip; empty for none
   * @param look of the chip: neutral, three, soon, act or unknown
   * @param trend an icon, or empty
   * @param title what the figure means
   * @param when when it was taken, and when it is next
   * @param late since when it is overdue, or null
   * @param flag who was called, or empty
   * @param is filters of the board that the bed belongs to
   */
  record Sign(
      String figure,
      String look,
      String trend,
      String title,
      String when,
      @Nullable Instant late,
      Instant now,
      String flag,
      List<String> is) {}

  /** What the board can be filtered by. */
  List<Filter> filters();

  /**
   * @param kind look of its counter: act, soon, overdue or unsure
   */
  record Filter(String key, String words, String kind) {}
}
