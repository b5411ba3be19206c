package org.almoner.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.almoner.audit.Verification.Broken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves that the audit is as it was written, computing every hash again, and names the first link
 * that is not. It reads one moment of the database and trusts no function in it.
 */
@Component
public class AuditVerifier {
  private final DataSource database;

  public AuditVerifier(DataSource database) {
    this.database = database;
  }

  public Verification verify() {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return verify(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit could not be read", e);
    }
  }

  private static Verification verify(Connection connection) throws SQLException {
    long links = 0;
    Map<String, String> heads = new LinkedHashMap<>();
    var kept = keptHeads(connection);
    for (var month : months(connection)) {
      var name = month.toString().substring(0, 7);
      var chain = MonthChain.read(connection, month, kept.remove(name));
      links += chain.right();
      heads.put(name, chain.head());
      var broken = chain.broken() != null ? chain.broken() : withoutLink(connection, month);
      if (broken != null) return new Verification(links, broken, heads);
    }
    var broken = kept.isEmpty() ? lostBeforeLink(connection) : monthGone(kept.firstKey());
    return new Verification(links, broken, heads);
  }

  /** What the last whole verification found at the end of each month: it must still be there. */
  private static TreeMap<String, String> keptHeads(Connection connection) throws SQLException {
    var heads = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select h.key, h.value from (
                  select heads from audit.verification where whole order by id desc limit 1) v,
                  jsonb_each_text(v.heads) h
                """)) {
      while (row.next()) heads.put(row.getString(1), row.getString(2));
    }
    return heads;
  }

  private static Broken monthGone(String month) {
    return new Broken(
        month, 0, new UUID(0, 0), "the whole month stood at the last verification and is gone");
  }

  /** Months that have a partition, whether or not anything is left in it. */
  private static List<LocalDate> months(Connection connection) throws SQLException {
    var months = new ArrayList<LocalDate>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select right(c.relname, 7) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'audit.entry'::regclass order by 1
                """)) {
      while (row.next()) months.add(LocalDate.parse(row.getString(1).replace('_', '-') + "-01"));
    }
    return months;
  }

  /** A row that was added behind the program's back never came to the queue for links. */
  private static @Nullable Broken withoutLink(Connection connection, LocalDate month)
      throws SQLException {
    return first(
        connection,
        month,
        """
        select e.id from audit.entry e
        where e.at >= ? and e.at < ?
          and not exists (select from audit.link l where l.entry_at = e.at and l.entry_id = e.id)
          and not exists (select from audit.unlinked u where u.entry_id = e.id)
        order by e.at, e.id limit 1
        """,
        "this row has no link and does not wait for one: it was added by other means");
  }

  private static @Nullable Broken first(
      Connection connection, LocalDate month, String sql, String what) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      MonthChain.bind(statement, month, 1);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? new Broken(month.toString().substring(0, 7), 0, MonthChain.uuid(row, 1), what)
            : null;
      }
    }
  }

  private static @Nullable Broken lostBeforeLink(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select u.entry_id, to_char(u.month, 'YYYY-MM') from audit.unlinked u
                where not exists (select from audit.entry e where e.at = u.entry_at and e.id = u.entry_id)
                order by u.number limit 1
                """)) {
      return row.next()
          ? new Broken(
              row.getString(2),
              0,
              MonthChain.uuid(row, 1),
              "this row is missing; it waited for its link")
          : null;
    }
  }
}
