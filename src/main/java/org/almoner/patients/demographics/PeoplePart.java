package org.almoner.patients.demographics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.RelatedPerson.Role;
import org.almoner.patients.registration.CodeOptions;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Next of kin and others who matter to the patient. */
@Component
class PeoplePart implements Part {
  private final CodeOptions codes;
  private final Patients patients;

  PeoplePart(CodeOptions codes, Patients patients) {
    this.codes = codes;
    this.patients = patients;
  }

  @Override
  public String slug() {
    return "people";
  }

  @Override
  public String table() {
    return "related_person";
  }

  @Override
  public String heading() {
    return "Next of kin and personal contacts";
  }

  @Override
  public String one() {
    return "person";
  }

  @Override
  public String order() {
    return "ended_on nulls first, role <> 'NEXT_OF_KIN', rank";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "role",
            "Role",
            Arrays.stream(Role.values()).map(r -> new Option(r.name(), r.words())).toList()),
        Field.choice("relationship", "Relationship", codes.words(CodeSet.RELATIONSHIP)),
        Field.text("surname", "Surname"),
        Field.text("given", "Given name"),
        Field.text("title", "Title"),
        Field.text("phone", "Phone"),
        Field.text("address", "Address"),
        Field.text("rank", "Whom to try first", "1 is tried first"),
        Field.tick("copy_letters", "Copy letters to this person"),
        Field.text("note", "Note"),
        Field.date("ended_on", "Ended on", "Leave empty while it stands"));
  }

  @Override
  public Set<String> required() {
    return Set.of("role");
  }

  @Override
  public void complete(Map<String, @Nullable Object> columns) {
    var rank = Part.text(columns, "rank");
    if (!rank.matches("\\d{0,2}"))
      throw new InvalidInput("rank", "Whom to try first must be a number such as 1.");
    columns.put("rank", rank.isEmpty() ? 1 : Integer.parseInt(rank));
  }

  @Override
  public Entry entry(Map<String, @Nullable Object> row) {
    var phone = Part.text(row, "phone");
    return new Entry(
        Role.valueOf(Part.text(row, "role")).words(),
        name(row) + relationship(row) + (phone.isEmpty() ? "" : ", " + phone),
        Dates.ended(row),
        row.get("ended_on") != null);
  }

  private static String relationship(Map<String, @Nullable Object> row) {
    var relationship = Part.text(row, "relationship").toLowerCase(java.util.Locale.UK);
    return relationship.isEmpty() ? "" : ", " + relationship;
  }

  private String name(Map<String, @Nullable Object> row) {
    if (row.get("related_patient_id") instanceof UUID id) {
      var patient = patients.summary(new PatientId(id));
      return patient.formalName() + " (" + patient.hospitalNumber() + ")";
    }
    return PersonName.of(
            Part.text(row, "title"), Part.text(row, "given"), Part.text(row, "surname"))
        .formal();
  }
}
