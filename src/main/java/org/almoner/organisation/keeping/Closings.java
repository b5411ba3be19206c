package org.almoner.organisation.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what is no longer used, keeps it for the past, and reopens it. Nothing is ever deleted.
 */
@Service
@Transactional
public class Closings {
  private final Keeping keeping;
  private final JdbcClient jdbc;
  private final List<References> others;

  Closings(Keeping keeping, JdbcClient jdbc, List<References> others) {
    this.keeping = keeping;
    this.jdbc = jdbc;
    this.others = others;
  }

  /** Since when an entry is valid, and until when and why not any more. */
  public record Standing(
      int version, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {
    public boolean open() {
      return to == null;
    }
  }

  @Transactional(readOnly = true)
  public Standing standing(Kind kind, UUID id) {
    return jdbc.sql(
            """
            select version, valid_from as "from", valid_to as "to", close_reason as reason
              from %s where id = :id
            """
                .formatted(kind.table()))
        .param("id", id)
        .query(Standing.class)
        .optional()
        .orElseThrow(() -> new NotFound("That " + kind.words()));
  }

  /** Who refers to it, in words; those that block come first. */
  @Transactional(readOnly = true)
  public List<Reference> referring(Kind kind, UUID id) {
    var all = new ArrayList<Reference>();
    for (var other : others) all.addAll(other.to(kind, id));
    all.sort((a, b) -> Boolean.compare(b.blocks(), a.blocks()));
    return all;
  }

  /**
   * @throws StillInUse when somebody refers to it in a way that must end first
   */
  public void close(Kind kind, UUID id, int version, String reason) {
    requireReason(reason);
    keeping.lock(kind, id);
    if (!standing(kind, id).open())
      throw new InvalidInput("reason", "It is closed already. Nothing was changed.");
    var blocking = referring(kind, id).stream().filter(Reference::blocks).toList();
    if (!blocking.isEmpty()) throw new StillInUse(kind, blocking);
    keeping.close(kind, id, version, reason.strip());
  }

  /**
   * @throws CodeTaken when another entry took its code meanwhile
   */
  public void reopen(Kind kind, UUID id, int version, String reason) {
    requireReason(reason);
    if (standing(kind, id).open())
      throw new InvalidInput("reason", "It is open already. Nothing was changed.");
    keeping.reopen(kind, id, version, reason.strip());
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Enter why. It is kept with the entry.");
  }
}
