package org.almoner.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.almoner.audit.Verification.Broken;
import org.jspecify.annotations.Nullable;

/** Walks the chain of one month. */
final class MonthChain {
  private static final String WALK =
      """
      select l.seq, l.entry_id, l.hash, e.id is not null,
        e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor_id::text, e.actor, e.action,
        e.patient_id::text, e.subject, e.reason, e.detail::text
      from audit.link l
      left join audit.entry e on e.at = l.entry_at and e.id = l.entry_id and e.at >= ? and e.at < ?
      where l.month = ?
      order by l.seq
      """;
  private static final int FIRST_FIELD = 5;
  private static final int FIELDS = 9;

  private final String month;
  private final @Nullable String kept;
  private boolean keptSeen;
  private byte[] head;
  private long right;
  private @Nullable Broken broken;
  // set when a hash was wrong: the next link tells whether its row or the link itself was altered
  private byte @Nullable [] recomputed;

  private MonthChain(LocalDate month, @Nullable String kept) {
    this.month = month.toString().substring(0, 7);
    this.kept = kept;
    this.head = sha256(("almoner audit " + month).getBytes(StandardCharsets.UTF_8));
    this.keptSeen = kept == null || kept.equals(head());
  }

  /**
   * @param kept the last hash of this month when it was verified last, or null
   */
  static MonthChain read(Connection connection, LocalDate month, @Nullable String kept)
      throws SQLException {
    var chain = new MonthChain(month, kept);
    try (var statement = connection.prepareStatement(WALK)) {
      bind(statement, month, 1);
      statement.setObject(3, month);
      statement.setFetchSize(10_000);
      try (var row = statement.executeQuery()) {
        while (row.next() && chain.goesOn(row)) {}
      }
    }
    if (chain.broken == null && !chain.keptSeen) chain.endWasCutOff();
    return chain;
  }

  /** Binds the first and the next month's first moment at {@code index} and after. */
  static void bind(PreparedStatement statement, LocalDate month, int index) throws SQLException {
    statement.setObject(index, month.atStartOfDay().atOffset(ZoneOffset.UTC));
    statement.setObject(index + 1, month.plusMonths(1).atStartOfDay().atOffset(ZoneOffset.UTC));
  }

  static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  long right() {
    return right;
  }

  String head() {
    return HexFormat.of().formatHex(head);
  }

  @Nullable Broken broken() {
    return broken;
  }

  private boolean goesOn(ResultSet row) throws SQLException {
    if (recomputed != null) return decide(row, recomputed);
    long seq = row.getLong(1);
    if (seq != right + 1)
      return stop(right + 1, uuid(row, 2), "the link before this row's is missing");
    if (!row.getBoolean(4)) return stop(seq, uuid(row, 2), "the row of this link is missing");
    var hash = sha256(head, canonical(row));
    if (MessageDigest.isEqual(hash, row.getBytes(3))) {
      head = hash;
      right = seq;
      keptSeen |= head().equals(kept);
      return true;
    }
    recomputed = hash;
    broken = new Broken(month, seq, uuid(row, 2), "this row was altered after it was written");
    return true;
  }

  /**
   * When the next link follows from the right hash, the row was left alone and its link altered.
   */
  private boolean decide(ResultSet row, byte[] hash) throws SQLException {
    var first = broken;
    if (first != null
        && row.getBoolean(4)
        && MessageDigest.isEqual(sha256(hash, canonical(row)), row.getBytes(3)))
      broken = new Broken(month, first.seq(), first.entry(), "the link of this row was altered");
    return false;
  }

  private void endWasCutOff() {
    broken =
        new Broken(
            month,
            right + 1,
            new UUID(0, 0),
            "links that stood at the last verification are gone from the end");
  }

  private boolean stop(long seq, UUID entry, String what) {
    broken = new Broken(month, seq, entry, what);
    return false;
  }

  /** The same bytes as audit.canonical: each field as its length, a colon and itself. */
  private static byte[] canonical(ResultSet row) throws SQLException {
    var bytes = new ByteArrayOutputStream();
    for (int i = FIRST_FIELD; i < FIRST_FIELD + FIELDS; i++) {
      var value = row.getString(i);
      if (value == null) bytes.writeBytes(new byte[] {'-'});
      else {
        var text = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(text);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
