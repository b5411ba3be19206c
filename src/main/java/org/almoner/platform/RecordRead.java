package org.almoner.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement about the record of :patient. While a page is put together its rows are read once;
 * those that every page about a record needs are read ahead, in one round trip.
 */
public final class RecordRead<T> {
  private final String sql;
  private final RowMapper<T> row;
  private final Supplier<Map<String, ? extends @Nullable Object>> others;

  public RecordRead(String sql, RowMapper<T> row) {
    this(sql, row, Map::of);
  }

  /**
   * @param others what the statement names besides :patient; a name means the same in all of them
   */
  public RecordRead(
      String sql, RowMapper<T> row, Supplier<Map<String, ? extends @Nullable Object>> others) {
    this.sql = sql;
    this.row = row;
    this.others = others;
  }

  /** A bean that has such statements. */
  public interface Source {
    List<RecordRead<?>> reads();
  }

  /** The rows that this page has read already, or read now. */
  public List<T> of(UUID patient, JdbcClient jdbc) {
    return OnePage.read(Rows.class, new Key(this, patient), () -> now(patient, jdbc)).of(this);
  }

  /** Adds it to what is asked together; what is returned hands the rows to the page. */
  Runnable ask(UUID patient, RoundTrips.RoundTrip trip) {
    parameters(patient).forEach(trip::param);
    var answer = trip.ask(sql, row);
    return () ->
        OnePage.read(Rows.class, new Key(this, patient), () -> new Rows(this, answer.get()));
  }

  private Rows now(UUID patient, JdbcClient jdbc) {
    return new Rows(this, jdbc.sql(sql).params(parameters(patient)).query(row).list());
  }

  private Map<String, @Nullable Object> parameters(UUID patient) {
    var all = new HashMap<String, @Nullable Object>(others.get());
    all.put("patient", patient);
    return all;
  }

  private record Key(RecordRead<?> read, UUID patient) {}

  private record Rows(RecordRead<?> read, List<?> found) {
    /** Rows are held under the statement that read them. */
    @SuppressWarnings("unchecked")
    <S> List<S> of(RecordRead<S> asking) {
      if (asking != read) throw new IllegalStateException("Rows of another statement");
      return (List<S>) found;
    }
  }
}
