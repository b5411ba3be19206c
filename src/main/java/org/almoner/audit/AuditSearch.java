package org.almoner.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. Everything given must hold.
 *
 * @param actor user name, or null for everybody
 * @param patients records, of one person when there are several; empty for everybody's
 * @param action for instance "patient.open", or null
 * @param record kind of record, for instance "spell", or null
 * @param after the last entry already shown, or null for the first page
 */
public record AuditSearch(
    @Nullable String actor,
    Set<UUID> patients,
    @Nullable String action,
    @Nullable String record,
    Instant from,
    Instant until,
    @Nullable After after) {
  private static final Instant BEGINNING = Instant.parse("1800-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2900-01-01T00:00:00Z");

  /** Where the next page begins. */
  public record After(Instant at, UUID id) {}

  /** Everything ever done with one patient's record. */
  public static AuditSearch of(UUID patient, @Nullable After after) {
    return of(Set.of(patient), after);
  }

  /** The same of one person who has or had several records. */
  public static AuditSearch of(Set<UUID> patients, @Nullable After after) {
    return new AuditSearch(null, patients, null, null, BEGINNING, END, after);
  }
}
