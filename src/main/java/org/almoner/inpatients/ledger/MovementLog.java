package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.MovementKind;
import org.almoner.inpatients.Refused.CancelLaterFirst;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what happened to each spell, in the order it was recorded. */
@Component
public class MovementLog {
  private final JdbcClient jdbc;
  private final Times times;

  MovementLog(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /** What is about to be written; the id is on the rows it starts and ends. */
  public record Entry(
      UUID id,
      SpellId spell,
      MovementKind kind,
      Instant at,
      boolean changesCare,
      @Nullable Destination from,
      @Nullable Destination to,
      @Nullable UUID partner,
      @Nullable UUID request,
      String reason) {

    public static Entry of(SpellId spell, MovementKind kind, Instant at, String reason) {
      return new Entry(
          Ids.next(), spell, kind, at, kind.changesCare(), null, null, null, null, reason);
    }

    public Entry between(@Nullable Destination from, @Nullable Destination to) {
      return new Entry(id, spell, kind, at, changesCare, from, to, partner, request, reason);
    }

    public Entry withCare(boolean changes) {
      return new Entry(
          id, spell, kind, at, kind.changesCare() || changes, from, to, partner, request, reason);
    }

    public Entry with(@Nullable UUID partner, @Nullable UUID request) {
      return new Entry(id, spell, kind, at, changesCare, from, to, partner, request, reason);
    }
  }

  public void write(Entry entry) {
    jdbc.sql(
            """
            insert into inpatients.movement (id, spell_id, kind, effective_at, recorded_at, actor, moves_place, changes_care,
              from_ward_id, from_bed_id, to_ward_id, to_bed_id, partner_id, request_id, reason, version, changed_at, changed_by)
            values (:id, :spell, :kind, :at, :now, :by, :place, :care, :fromWard::uuid, :fromBed::uuid, :toWard::uuid,
              :toBed::uuid, :partner::uuid, :request::uuid, :reason, 1, :now, :by)
            """)
        .param("id", entry.id())
        .param("spell", entry.spell().value())
        .param("kind", entry.kind().name())
        .param("at", db(entry.at()))
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .param("place", entry.kind().movesPlace())
        .param("care", entry.changesCare())
        .param("fromWard", ward(entry.from()))
        .param("fromBed", bed(entry.from()))
        .param("toWard", ward(entry.to()))
        .param("toBed", bed(entry.to()))
        .param("partner", entry.partner())
        .param("request", entry.request())
        .param("reason", entry.reason())
        .update();
  }

  /** The other half: of a swap the partner's movement, of a discharge the death it made known. */
  public void link(UUID movement, UUID partner) {
    jdbc.sql("update inpatients.movement set partner_id = :partner where id = :id")
        .param("id", movement)
        .param("partner", partner)
        .update();
  }

  /** The newest movement of one of these kinds that was not cancelled. */
  public Movement latest(SpellId spell, MovementKind... kinds) {
    return jdbc.sql(
            """
            select * from inpatients.movement
            where spell_id = :spell and kind = any (:kinds) and cancelled_at is null order by seq desc limit 1
            """)
        .param("spell", spell.value())
        .param("kinds", names(kinds))
        .query(MovementLog::movement)
        .optional()
        .orElseThrow(() -> nothing(kinds[0]));
  }

  public Optional<Movement> byId(UUID id) {
    return jdbc.sql("select * from inpatients.movement where id = :id")
        .param("id", id)
        .query(MovementLog::movement)
        .optional();
  }

  /** Refuses when something later on the same line stands on the movement. */
  public void requireLast(Movement movement) {
    later(movement)
        .ifPresent(
            later -> {
              throw new CancelLaterFirst(
                  movement.kind().words(), later.kind().words() + " at " + times.words(later.at()));
            });
  }

  private Optional<Movement> later(Movement movement) {
    return jdbc.sql(
            """
            select * from inpatients.movement
            where spell_id = :spell and seq > :seq and cancelled_at is null
              and (moves_place and :place or changes_care and :care)
            order by seq desc limit 1
            """)
        .param("spell", movement.spell().value())
        .param("seq", movement.seq())
        .param("place", movement.movesPlace())
        .param("care", movement.changesCare())
        .query(MovementLog::movement)
        .optional();
  }

  private static NotPossibleNow nothing(MovementKind kind) {
    return new NotPossibleNow(
        "nothing_to_cancel", "There is no %s to cancel in this stay.".formatted(kind.words()));
  }

  private static String[] names(MovementKind... kinds) {
    return java.util.Arrays.stream(kinds).map(Enum::name).toArray(String[]::new);
  }

  private static @Nullable UUID ward(@Nullable Destination place) {
    return place == null ? null : place.ward().value();
  }

  private static @Nullable UUID bed(@Nullable Destination place) {
    return place == null || place.bed() == null ? null : place.bed().value();
  }

  static Movement movement(ResultSet row, int n) throws SQLException {
    return new Movement(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        new SpellId(row.getObject("spell_id", UUID.class)),
        MovementKind.valueOf(row.getString("kind")),
        Rows.instantOf(row, "effective_at"),
        row.getBoolean("moves_place"),
        row.getBoolean("changes_care"),
        place(row, "from"),
        place(row, "to"),
        Rows.uuid(row, "partner_id"),
        Rows.uuid(row, "request_id"),
        Rows.instant(row, "cancelled_at") != null);
  }

  private static @Nullable Destination place(ResultSet row, String end) throws SQLException {
    var ward = Rows.uuid(row, end + "_ward_id");
    var bed = Rows.uuid(row, end + "_bed_id");
    return ward == null
        ? null
        : new Destination(new WardId(ward), bed == null ? null : new BedId(bed));
  }
}
