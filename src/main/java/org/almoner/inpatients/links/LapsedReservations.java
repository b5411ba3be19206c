package org.almoner.inpatients.links;

import static org.almoner.inpatients.ledger.Times.db;

import java.util.UUID;
import org.almoner.inpatients.ledger.Boards;
import org.almoner.inpatients.ledger.Times;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Finds reservations whose time is over and that nobody took up. */
public class LapsedReservations {
  private final JdbcClient jdbc;
  private final Times times;
  private final Boards boards;
  private final TransactionOperations transaction;

  LapsedReservations(
      JdbcClient jdbc, Times times, Boards boards, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.times = times;
    this.boards = boards;
    this.transaction = transaction;
  }

  public void note() {
    transaction.executeWithoutResult(status -> noted());
  }

  private void noted() {
    jdbc.sql(
            """
            with lapsed as (
              update inpatients.bed_hold set lapse_noted = true, version = version + 1, changed_at = :now, changed_by = :by
              where kind = 'RESERVED' and not cancelled and not lapse_noted and ended_by is null and upper(during) <= :now
              returning bed_id, patient_id, upper(during) = expected_to as unused
            ), noted as (
              insert into inpatients.notice (id, kind, patient_id, ward_id, bed_id, raised_at, version, changed_at, changed_by)
              select gen_random_uuid(), 'RESERVATION_LAPSED', l.patient_id, b.ward_id, l.bed_id, :now, 1, :now, :by
              from lapsed l join organisation.v_bed b on b.bed_id = l.bed_id where l.unused
              on conflict do nothing
            )
            select b.ward_id, l.bed_id from lapsed l join organisation.v_bed b on b.bed_id = l.bed_id
            """)
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list()
        .forEach(p -> boards.changed(new WardId(p.ward()), new BedId(p.bed())));
  }

  private record Place(UUID ward, UUID bed) {}
}
