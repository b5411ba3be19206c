package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.Corrections.Care;
import org.almoner.inpatients.Corrections.History;
import org.almoner.inpatients.Corrections.Place;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the history of a spell and puts another in its place. */
@Component
public class HistoryRows {
  /** A place changes whenever ward or bed does; without a bed stay it is the waiting area. */
  private static final String PLACES =
      """
      select p.at as from_time, w.ward_id, b.bed_id from (
        select lower(during) as at from inpatients.ward_stay where spell_id = :spell and not cancelled
        union select lower(during) from inpatients.bed_stay where spell_id = :spell and not cancelled
        union select upper(during) from inpatients.bed_stay where spell_id = :spell and not cancelled) p
      join inpatients.ward_stay w on w.spell_id = :spell and not w.cancelled and w.during @> p.at
      left join inpatients.bed_stay b on b.spell_id = :spell and not b.cancelled and b.during @> p.at
      where p.at is not null
      order by p.at
      """;

  private final JdbcClient jdbc;
  private final Changes changes;

  HistoryRows(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  public History history(SpellId spell) {
    var ended =
        jdbc.sql("select upper(during) as ended from inpatients.spell where id = :spell")
            .param("spell", spell.value())
            .query((row, n) -> java.util.Optional.ofNullable(Rows.instant(row, "ended")))
            .single();
    return new History(ended.orElse(null), places(spell), cares(spell));
  }

  private List<Place> places(SpellId spell) {
    return jdbc.sql(PLACES)
        .param("spell", spell.value())
        .query(
            (row, n) -> {
              var bed = Rows.uuid(row, "bed_id");
              var ward = new WardId(row.getObject("ward_id", UUID.class));
              return new Place(
                  new Destination(ward, bed == null ? null : new BedId(bed)),
                  Rows.instantOf(row, "from_time"));
            })
        .list();
  }

  private List<Care> cares(SpellId spell) {
    return jdbc.sql(
            """
            select consultant_id, specialty, lower(during) as from_time from inpatients.consultant_episode
            where spell_id = :spell and not cancelled order by during
            """)
        .param("spell", spell.value())
        .query(
            (row, n) -> {
              var consultant = Rows.uuid(row, "consultant_id");
              return new Care(
                  consultant == null ? null : new StaffId(consultant),
                  row.getString("specialty"),
                  Rows.instantOf(row, "from_time"));
            })
        .list();
  }

  public void write(SpellId spell, History to, UUID movement) {
    resize(spell, to.admittedAt(), to.dischargedAt());
    var wardStay = Ids.next();
    for (int i = 0; i < to.places().size(); i++) {
      var place = to.places().get(i);
      var entersWard = i == 0 || !place.at().ward().equals(to.places().get(i - 1).at().ward());
      if (entersWard) wardStay = wardStay(spell, place, wardEnd(to, i), movement);
      if (place.at().bed() != null)
        bedStay(spell, wardStay, place.at().bed(), place.from(), placeEnd(to, i), movement);
    }
    for (int i = 0; i < to.cares().size(); i++) episode(spell, to, i, movement);
  }

  private static @Nullable Instant placeEnd(History to, int i) {
    return i + 1 < to.places().size() ? to.places().get(i + 1).from() : to.dischargedAt();
  }

  private static @Nullable Instant wardEnd(History to, int first) {
    var ward = to.places().get(first).at().ward();
    for (int i = first + 1; i < to.places().size(); i++)
      if (!to.places().get(i).at().ward().equals(ward)) return to.places().get(i).from();
    return to.dischargedAt();
  }

  private void resize(SpellId spell, Instant from, @Nullable Instant to) {
    changes
        .sql(
            """
            update inpatients.spell set during = tstzrange(:from, :to::timestamptz),
              version = version + 1, changed_at = :now, changed_by = :by
            where id = :spell and during is distinct from tstzrange(:from, :to::timestamptz)
            """)
        .param("from", db(from))
        .param("to", dbOrNull(to))
        .param("spell", spell.value())
        .update();
  }

  private UUID wardStay(SpellId spell, Place place, @Nullable Instant to, UUID movement) {
    var id = Ids.next();
    range(
            """
            insert into inpatients.ward_stay (id, spell_id, ward_id, during, started_by, version, changed_at, changed_by)
            values (:id, :spell, :ward, tstzrange(:from, :to::timestamptz), :movement, 1, :now, :by)
            """,
            spell,
            place.from(),
            to,
            movement)
        .param("id", id)
        .param("ward", place.at().ward().value())
        .update();
    return id;
  }

  private void bedStay(
      SpellId spell, UUID wardStay, BedId bed, Instant from, @Nullable Instant to, UUID movement) {
    range(
            """
            insert into inpatients.bed_stay (id, spell_id, ward_stay_id, bed_id, during, started_by, version, changed_at,
              changed_by)
            values (:id, :spell, :wardStay, :bed, tstzrange(:from, :to::timestamptz), :movement, 1, :now, :by)
            """,
            spell,
            from,
            to,
            movement)
        .param("id", Ids.next())
        .param("wardStay", wardStay)
        .param("bed", bed.value())
        .update();
  }

  private void episode(SpellId spell, History history, int i, UUID movement) {
    var care = history.cares().get(i);
    var last = i + 1 == history.cares().size();
    var consultant = care.consultant() == null ? null : care.consultant().value();
    var continues =
        i > 0
            && java.util.Objects.equals(care.consultant(), history.cares().get(i - 1).consultant());
    range(
            """
            insert into inpatients.consultant_episode (id, spell_id, consultant_id, specialty, continues, during, started_by,
              version, changed_at, changed_by)
            values (:id, :spell, :consultant::uuid, :specialty, :continues, tstzrange(:from, :to::timestamptz), :movement,
              1, :now, :by)
            """,
            spell,
            care.from(),
            last ? history.dischargedAt() : history.cares().get(i + 1).from(),
            movement)
        .param("id", Ids.next())
        .param("consultant", consultant)
        .param("specialty", care.specialty())
        .param("continues", continues)
        .update();
  }

  private StatementSpec range(
      String sql, SpellId spell, Instant from, @Nullable Instant to, UUID movement) {
    return changes
        .sql(sql)
        .param("spell", spell.value())
        .param("from", db(from))
        .param("to", dbOrNull(to))
        .param("movement", movement);
  }
}
