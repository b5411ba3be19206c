package org.almoner.inpatients.lists;

import java.util.List;
import java.util.Map;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * A list in words.
 *
 * @param shown rows with the filter; {@code total} without it
 * @param ask day, since, or empty
 */
public record ListPage(
    String title,
    String sorted,
    String empty,
    List<Link> lists,
    List<String> headings,
    List<StayLists.Line> lines,
    long shown,
    long total,
    boolean filtered,
    Filters filters,
    @Nullable String next,
    String path,
    String export) {

  /** The choices above the list and what is chosen. */
  public record Filters(
      List<Option> wards,
      List<Option> consultants,
      List<Option> specialties,
      Map<String, String> chosen,
      String ask,
      String date) {
    public String value(String name) {
      return chosen.getOrDefault(name, "");
    }
  }

  public String notice() {
    return "Showing " + shown + " of " + total + ". " + (total - shown) + " hidden by the filter.";
  }
}
