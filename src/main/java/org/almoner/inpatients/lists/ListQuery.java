package org.almoner.inpatients.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked of a list.
 *
 * @param at the midnight that ends {@code day}
 * @param after the key of the last row seen, or null for the first page
 */
record ListQuery(
    @Nullable UUID ward,
    @Nullable UUID consultant,
    @Nullable String specialty,
    LocalDate day,
    LocalDate since,
    Instant at,
    @Nullable String after) {
  private static final Pattern AFTER =
      Pattern.compile("(?s).*[|][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static ListQuery from(Map<String, String> form, LocalDate today) {
    var day = date(form, "day", today.minusDays(1));
    if (!day.isBefore(today))
      throw new InvalidInput("day", "That midnight has not come yet. Choose an earlier day.");
    return new ListQuery(
        id(form, "ward"),
        id(form, "consultant"),
        blank(form, "specialty"),
        day,
        date(form, "since", today.minusDays(7)),
        org.almoner.inpatients.words.When.at(day.plusDays(1), java.time.LocalTime.MIDNIGHT),
        after(form));
  }

  /** Where the page before ended: a sort key and an id; anything else is the first page. */
  private static @Nullable String after(Map<String, String> form) {
    var value = form.get("after");
    return value != null && AFTER.matcher(value).matches() ? value : null;
  }

  boolean filtered() {
    return ward != null || consultant != null || specialty != null;
  }

  private static @Nullable String blank(Map<String, String> form, String name) {
    var value = form.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable UUID id(Map<String, String> form, String name) {
    var value = blank(form, name);
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(name, "That choice is not known. Choose again.");
    }
  }

  private static LocalDate date(Map<String, String> form, String name, LocalDate otherwise) {
    var value = blank(form, name);
    try {
      return value == null ? otherwise : LocalDate.parse(value);
    } catch (java.time.format.DateTimeParseException e) {
      throw new InvalidInput(name, "That is not a real date.");
    }
  }
}
