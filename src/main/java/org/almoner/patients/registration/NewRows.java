package org.almoner.patients.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The rows of registrations to come, by table, as the columns of {@link NewPatients}. */
final class NewRows {
  final Map<String, List<Map<String, @Nullable Object>>> byTable = new LinkedHashMap<>();
  private final String at;
  private final String by = Actors.current().name();

  NewRows(Clock clock) {
    at = clock.instant().toString();
  }

  PatientId add(Registration registration) {
    var id = new PatientId(Ids.next());
    patient(id, registration);
    registration.otherNames().forEach(n -> add("other_name", id, Columns.of(n)));
    registration.addresses().forEach(a -> add("address", id, Columns.of(a)));
    registration.contacts().forEach(c -> add("contact", id, Columns.of(c)));
    registration.related().forEach(p -> add("related_person", id, Columns.of(p)));
    if (registration.gp() != null) add("gp_registration", id, Columns.of(registration.gp()));
    registration.identifiers().forEach(i -> add("identifier", id, Columns.of(i)));
    return id;
  }

  void add(String table, PatientId patient, Map<String, @Nullable Object> columns) {
    var row = tracked();
    row.put("id", Ids.next().toString());
    row.put("patient_id", patient.value().toString());
    row.putAll(columns);
    put(table, row);
  }

  private void patient(PatientId id, Registration registration) {
    var row = tracked();
    row.put("id", id.value().toString());
    row.put("registered_at", at);
    row.put("registered_by", by);
    row.put("registration", completeness(registration));
    var number = registration.hospitalNumber();
    row.put("hospital_number", number == null ? null : number.value());
    row.putAll(DemographicsRow.of(registration.who()));
    put("patient", row);
  }

  private static String completeness(Registration registration) {
    if (registration.kind() == Registration.Kind.UNKNOWN) return "UNKNOWN";
    return MinimumDataSet.complete(registration) ? "COMPLETE" : "INCOMPLETE";
  }

  private Map<String, @Nullable Object> tracked() {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("version", 1);
    row.put("changed_at", at);
    row.put("changed_by", by);
    return row;
  }

  private void put(String table, Map<String, @Nullable Object> row) {
    byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }
}
