package org.almoner.inpatients.plans;

import static org.almoner.inpatients.ledger.Times.db;
import static org.almoner.inpatients.ledger.Times.dbOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.plans.PendingTransfers.Pending;
import org.almoner.inpatients.plans.PendingTransfers.Request;
import org.almoner.organisation.WardId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL for inpatients.transfer_request. */
@Component
class TransferRows {
  private final JdbcClient jdbc;
  private final Changes changes;

  TransferRows(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  UUID insert(Request request) {
    var id = Ids.next();
    changes
        .sql(
            """
            insert into inpatients.transfer_request (id, spell_id, state, to_ward_id, requested_at, wanted_at, reason, note,
              left_bed, bed_ready_at, version, changed_at, changed_by)
            values (:id, :spell, 'REQUESTED', :ward, :now, :wanted, :reason, :note, :left, :ready::timestamptz, 1, :now, :by)
            """)
        .param("id", id)
        .params(params(request))
        .update();
    return id;
  }

  boolean update(UUID id, int version, Request request) {
    return changes
            .sql(
                """
                update inpatients.transfer_request set to_ward_id = :ward, wanted_at = :wanted, reason = :reason, note = :note,
                  left_bed = :left, bed_ready_at = :ready::timestamptz,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and version = :version and state = 'REQUESTED' and spell_id = :spell
                """)
            .param("id", id)
            .param("version", version)
            .params(params(request))
            .update()
        == 1;
  }

  boolean close(UUID id, int version, String state, String reason) {
    return changes
            .sql(
                """
                update inpatients.transfer_request set state = :state, closed_at = :now, close_reason = :reason,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and version = :version and state = 'REQUESTED'
                """)
            .param("id", id)
            .param("version", version)
            .param("state", state)
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<Pending> byId(UUID id) {
    return jdbc.sql("select * from inpatients.transfer_request where id = :id")
        .param("id", id)
        .query(TransferRows::pending)
        .optional();
  }

  Optional<Pending> openOf(SpellId spell) {
    return jdbc.sql(
            "select * from inpatients.transfer_request where spell_id = :spell and state = 'REQUESTED'")
        .param("spell", spell.value())
        .query(TransferRows::pending)
        .optional();
  }

  List<Pending> openTo(WardId ward) {
    return jdbc.sql(
            """
            select * from inpatients.transfer_request
            where to_ward_id = :ward and state = 'REQUESTED' order by wanted_at
            """)
        .param("ward", ward.value())
        .query(TransferRows::pending)
        .list();
  }

  private static Map<String, @Nullable Object> params(Request request) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("spell", request.spell().value());
    params.put("ward", request.toWard().value());
    params.put("wanted", db(request.wantedAt()));
    params.put("reason", request.reason());
    params.put("note", request.note());
    params.put("left", request.leftBed());
    params.put("ready", dbOrNull(request.bedReadyAt()));
    return params;
  }

  private static Pending pending(ResultSet row, int n) throws SQLException {
    return new Pending(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("state"),
        Rows.instantOf(row, "requested_at"),
        new Request(
            new SpellId(row.getObject("spell_id", UUID.class)),
            new WardId(row.getObject("to_ward_id", UUID.class)),
            Rows.instantOf(row, "wanted_at"),
            row.getString("reason"),
            row.getString("note"),
            row.getBoolean("left_bed"),
            Rows.instant(row, "bed_ready_at")));
  }
}
