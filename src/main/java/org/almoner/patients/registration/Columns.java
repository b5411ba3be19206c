package org.almoner.patients.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** What is known about a person as columns of its table, ready for JSON. */
public final class Columns {
  private Columns() {}

  public static Map<String, @Nullable Object> of(OtherName name) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("kind", name.kind().name());
    name(row, name.name());
    row.put("middle", name.name().middle());
    row.put("from_date", text(name.from()));
    row.put("to_date", text(name.to()));
    row.put("in_error", "");
    return row;
  }

  public static Map<String, @Nullable Object> of(Address address) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("kind", address.kind().name());
    row.put("sensitive", address.sensitive());
    for (int n = 1; n <= 5; n++) row.put("line" + n, address.line(n));
    row.put("postcode", address.postcode());
    row.put("country", address.country());
    row.put("from_date", text(address.from()));
    row.put("to_date", text(address.to()));
    row.put("in_error", "");
    return row;
  }

  public static Map<String, @Nullable Object> of(Contact contact) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("channel", contact.channel().name());
    row.put("value", contact.value());
    row.put("preferred", contact.preferred());
    row.put("note", contact.note());
    return row;
  }

  public static Map<String, @Nullable Object> of(RelatedPerson person) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("role", person.role().name());
    row.put("relationship", person.relationship());
    row.put("rank", person.rank());
    name(row, person.name());
    row.put("phone", person.phone());
    row.put("address", person.address());
    row.put("copy_letters", person.copyLetters());
    row.put("related_patient_id", text(person.patient()));
    row.put("note", person.note());
    return row;
  }

  public static Map<String, @Nullable Object> of(GpRegistration gp) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("practice_code", gp.practiceCode());
    row.put("gp_code", gp.gpCode());
    row.put("from_date", text(gp.from()));
    row.put("to_date", text(gp.to()));
    row.put("in_error", "");
    return row;
  }

  public static Map<String, @Nullable Object> of(Identifier identifier) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("type", identifier.type());
    row.put("assigner", identifier.assigner());
    row.put("value", identifier.value());
    row.put("live", true);
    return row;
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
