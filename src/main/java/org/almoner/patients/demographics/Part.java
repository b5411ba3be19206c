package org.almoner.patients.demographics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of thing kept about a person in rows of its own: addresses, contacts and so on. */
interface Part {
  /** As in the address of its pages, for instance "addresses". */
  String slug();

  String table();

  /** Heading of its list, for instance "Addresses". */
  String heading();

  /** One of it, for instance "address". */
  String one();

  List<Field> fields();

  /** SQL order of the list. */
  String order();

  /** The row on the list: what it is, and its words. */
  Entry entry(Map<String, @Nullable Object> row);

  /** Whether each decision is a new row, and none is ever changed. */
  default boolean appendOnly() {
    return false;
  }

  /** Whether a new one takes the place of the one that stands. */
  default boolean succeeds() {
    return false;
  }

  /** Choices that must be made. */
  default Set<String> required() {
    return Set.of();
  }

  /** Whether the person at the screen may see and change this row. */
  default boolean mayOpen(Map<String, @Nullable Object> row) {
    return true;
  }

  /** Columns that the form does not have. */
  default void complete(Map<String, @Nullable Object> columns) {}

  /**
   * @param label for instance "Home"
   * @param words for instance "9 Ropewalk, NM2 4FD"
   * @param when dates in words; "" when none
   * @param past no longer stands
   */
  record Entry(String label, String words, String when, boolean past) {}

  static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }
}
