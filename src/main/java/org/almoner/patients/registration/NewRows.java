package org.almoner.patients.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.RelatedPerson;
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
    registration.otherNames().forEach(n -> add(id, n));
    registration.addresses().forEach(a -> add(id, a));
    for (var contact : registration.contacts()) {
      var row = row(id);
      row.put("channel", contact.channel().name());
      row.put("value", contact.value());
      row.put("preferred", contact.preferred());
      row.put("note", contact.note());
      put("contact", row);
    }
    registration.related().forEach(p -> add(id, p));
    if (registration.gp() != null) add(id, registration.gp());
    registration.identifiers().forEach(i -> add(id, i));
    return id;
  }

  private void patient(PatientId id, Registration registration) {
    var row = row(id);
    row.put("id", id.value().toString());
    row.remove("patient_id");
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

  void add(PatientId id, OtherName name) {
    var row = row(id);
    row.put("kind", name.kind().name());
    name(row, name.name());
    row.put("middle", name.name().middle());
    row.put("from_date", text(name.from()));
    row.put("to_date", text(name.to()));
    row.put("in_error", "");
    put("other_name", row);
  }

  void add(PatientId id, Address address) {
    var row = row(id);
    row.put("kind", address.kind().name());
    row.put("sensitive", address.sensitive());
    for (int n = 1; n <= 5; n++) row.put("line" + n, address.line(n));
    row.put("postcode", address.postcode());
    row.put("country", address.country());
    row.put("from_date", text(address.from()));
    row.put("to_date", text(address.to()));
    row.put("in_error", "");
    put("address", row);
  }

  void add(PatientId id, RelatedPerson person) {
    var row = row(id);
    row.put("role", person.role().name());
    row.put("relationship", person.relationship());
    row.put("rank", person.rank());
    name(row, person.name());
    row.put("phone", person.phone());
    row.put("address", person.address());
    row.put("copy_letters", person.copyLetters());
    row.put(
        "related_patient_id",
        person.patient() == null ? null : person.patient().value().toString());
    row.put("note", person.note());
    put("related_person", row);
  }

  void add(PatientId id, GpRegistration gp) {
    var row = row(id);
    row.put("practice_code", gp.practiceCode());
    row.put("gp_code", gp.gpCode());
    row.put("from_date", text(gp.from()));
    row.put("to_date", text(gp.to()));
    row.put("in_error", "");
    put("gp_registration", row);
  }

  void add(PatientId id, Identifier identifier) {
    var row = row(id);
    row.put("type", identifier.type());
    row.put("assigner", identifier.assigner());
    row.put("value", identifier.value());
    row.put("live", true);
    put("identifier", row);
  }

  private Map<String, @Nullable Object> row(PatientId patient) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", Ids.next().toString());
    row.put("version", 1);
    row.put("changed_at", at);
    row.put("changed_by", by);
    row.put("patient_id", patient.value().toString());
    return row;
  }

  private void put(String table, Map<String, @Nullable Object> row) {
    byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }

  private static void name(Map<String, @Nullable Object> row, PersonName name) {
    row.put("title", name.title());
    row.put("given", name.given());
    row.put("surname", name.surname());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
