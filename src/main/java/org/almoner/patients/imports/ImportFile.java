package org.almoner.patients.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * A file and what its lines do. read = create + update + unchanged + duplicates + rejected.
 *
 * @param waiting lines not yet applied
 */
public record ImportFile(
    UUID id,
    String name,
    Instant checkedAt,
    String checkedBy,
    int read,
    int create,
    int update,
    int unchanged,
    int duplicates,
    int rejected,
    int waiting) {

  public boolean reconciles() {
    return read == create + update + unchanged + duplicates + rejected;
  }

  public int done() {
    return create + update - waiting;
  }

  /** A line that was not taken. */
  public record Reject(int line, String outcome, String column, String value, String why) {}
}
