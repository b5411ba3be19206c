package org.almoner.inpatients.plans;

import static org.almoner.inpatients.ledger.Times.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.ledger.Changes;
import org.almoner.inpatients.ledger.Rows;
import org.almoner.inpatients.plans.PendingAdmissions.Kind;
import org.almoner.inpatients.plans.PendingAdmissions.Pending;
import org.almoner.inpatients.plans.PendingAdmissions.Priority;
import org.almoner.inpatients.plans.PendingAdmissions.Request;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL for inpatients.admission_request. */
@Component
class RequestRows {
  private final JdbcClient jdbc;
  private final Changes changes;

  RequestRows(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  UUID insert(Request request) {
    var id = Ids.next();
    changes
        .sql(
            """
            insert into inpatients.admission_request (id, patient_id, kind, state, visit_number, requested_at, expected_at,
              ward_id, consultant_id, specialty, admission_method, admission_source, intended_management,
              administrative_category, priority, needs, reason, version, changed_at, changed_by)
            values (:id, :patient, :kind, 'CREATED', :visit, :requested, :expected, :ward::uuid, :consultant::uuid,
              :specialty::text, :method, :source, :management, :category, :priority, :needs, :reason, 1, :now, :by)
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
                update inpatients.admission_request set kind = :kind, visit_number = :visit, requested_at = :requested,
                  expected_at = :expected, ward_id = :ward::uuid, consultant_id = :consultant::uuid,
                  specialty = :specialty::text, admission_method = :method, admission_source = :source,
                  intended_management = :management, administrative_category = :category, priority = :priority,
                  needs = :needs, reason = :reason, version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and version = :version and state = 'CREATED' and patient_id = :patient
                """)
            .param("id", id)
            .param("version", version)
            .params(params(request))
            .update()
        == 1;
  }

  boolean cancel(UUID id, int version, String reason) {
    return changes
            .sql(
                """
                update inpatients.admission_request set state = 'CANCELLED', cancel_reason = :reason,
                  version = version + 1, changed_at = :now, changed_by = :by
                where id = :id and version = :version and state = 'CREATED'
                """)
            .param("id", id)
            .param("version", version)
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<Pending> byId(UUID id) {
    return jdbc.sql("select * from inpatients.admission_request where id = :id")
        .param("id", id)
        .query(RequestRows::pending)
        .optional();
  }

  Optional<Pending> byVisitNumber(String visitNumber) {
    return jdbc.sql(
            """
            select * from inpatients.admission_request
            where visit_number = :visit and visit_number <> '' and state = 'CREATED' order by requested_at desc limit 1
            """)
        .param("visit", visitNumber)
        .query(RequestRows::pending)
        .optional();
  }

  List<Pending> of(PatientId patient) {
    return jdbc.sql(
            "select * from inpatients.admission_request where patient_id = :patient order by expected_at desc")
        .param("patient", patient.value())
        .query(RequestRows::pending)
        .list();
  }

  List<Pending> expectedUntil(Instant until) {
    return jdbc.sql(
            """
            select * from inpatients.admission_request
            where state = 'CREATED' and expected_at < :until order by expected_at limit 1000
            """)
        .param("until", db(until))
        .query(RequestRows::pending)
        .list();
  }

  private static Map<String, @Nullable Object> params(Request request) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("patient", request.patient().value());
    params.put("kind", request.kind().name());
    params.put("visit", request.visitNumber());
    params.put("requested", db(request.requestedAt()));
    params.put("expected", db(request.expectedAt()));
    params.put("ward", request.ward() == null ? null : request.ward().value());
    params.put("consultant", request.consultant() == null ? null : request.consultant().value());
    params.put("specialty", request.specialty());
    params.put("method", request.method());
    params.put("source", request.source());
    params.put("management", request.intendedManagement());
    params.put("category", request.category());
    params.put("priority", request.priority().name());
    params.put("needs", request.needs());
    params.put("reason", request.reason());
    return params;
  }

  private static Pending pending(ResultSet row, int n) throws SQLException {
    var spell = Rows.uuid(row, "spell_id");
    return new Pending(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("state"),
        spell == null ? null : new SpellId(spell),
        request(row));
  }

  private static Request request(ResultSet row) throws SQLException {
    var ward = Rows.uuid(row, "ward_id");
    var consultant = Rows.uuid(row, "consultant_id");
    return new Request(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getString("visit_number"),
        Rows.instantOf(row, "requested_at"),
        Rows.instantOf(row, "expected_at"),
        ward == null ? null : new WardId(ward),
        consultant == null ? null : new StaffId(consultant),
        row.getString("specialty"),
        row.getString("admission_method"),
        row.getString("admission_source"),
        row.getString("intended_management"),
        row.getString("administrative_category"),
        Priority.valueOf(row.getString("priority")),
        row.getString("needs"),
        row.getString("reason"));
  }
}
