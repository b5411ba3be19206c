package org.almoner.inpatients.lists;

import java.util.List;
import org.almoner.terminology.CodeSet;
import org.jspecify.annotations.Nullable;

/**
 * One list: its columns and the statement behind it.
 *
 * <p>The statement gives sort_key (text), row_id, ward_id, consultant_id, specialty, place, c1 to
 * c4 as text, the columns of {@link org.almoner.inpatients.words.WhoRow}, and may use :now, :today,
 * :at and :since.
 *
 * @param sorted what the first row is first by
 * @param ask what the reader may choose besides the filters
 * @param opens what a row leads to
 */
record StayList(
    String key,
    String title,
    String sorted,
    String empty,
    List<Column> columns,
    Ask ask,
    Opens opens,
    String sql) {

  /**
   * @param codes the words of the column's codes; null when the column is words already
   */
  record Column(String heading, @Nullable CodeSet codes) {
    static Column of(String heading) {
      return new Column(heading, null);
    }
  }

  enum Ask {
    NOTHING,
    DAY,
    SINCE
  }

  enum Opens {
    STAY,
    ADMIT,
    WARD,
    ATTENDERS
  }

  static List<Column> columns(String... headings) {
    return java.util.Arrays.stream(headings).map(Column::of).toList();
  }
}
