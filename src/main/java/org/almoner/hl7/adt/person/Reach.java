package org.almoner.hl7.adt.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Segment;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, telephones and the GP from PID and PD1. What cannot be right is left out and noted.
 */
final class Reach {
  private static final int LINE = 35;
  private static final int LONGEST_CONTACT = 255;
  // NHS Data Dictionary, POSTCODE
  private static final Pattern POSTCODE =
      Pattern.compile(
          "GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2}");
  private static final Pattern PHONE =
      Pattern.compile("\\+?[0-9 ()-]{6,20}( ?(x|ext)\\.? ?[0-9]{1,6})?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private Reach() {}

  static List<Address> addresses(Inbound in, Segment segment, int field) {
    var found = new ArrayList<Address>();
    for (var repetition : segment.repetitions(field))
      address(in, repetition)
          .filter(a -> found.stream().noneMatch(f -> f.kind() == a.kind()))
          .ifPresent(found::add);
    return found;
  }

  private static Optional<Address> address(Inbound in, Field field) {
    var kind = kind(field.component(7));
    if (kind == null || field.emptied()) return Optional.empty();
    var lines = new ArrayList<String>();
    for (int part = 1; part <= 4; part++) wrapped(field.component(part)).forEach(lines::add);
    var country = field.component(6);
    var abroad =
        !country.isEmpty() && !country.matches("GB|GBR|UK|GBE|ENG|WAL|SCO|NIR") ? country : "";
    var postcode = field.component(5).toUpperCase(java.util.Locale.ROOT);
    if (abroad.isEmpty() && !postcode.isEmpty() && !POSTCODE.matcher(postcode).matches()) {
      in.note("The postcode in PID-11 cannot be right and was left out.");
      postcode = "";
    }
    if (lines.isEmpty() && postcode.isEmpty()) return Optional.empty();
    return Optional.of(new Address(kind, false, lines, postcode, abroad, null, null));
  }

  /** HL7 table 0190; a bad address says where somebody is not. */
  private static Address.@Nullable Kind kind(String type) {
    return switch (type) {
      case "", "H", "L", "P" -> Address.Kind.HOME;
      case "C", "TMP" -> Address.Kind.TEMPORARY;
      case "M" -> Address.Kind.CORRESPONDENCE;
      default -> null;
    };
  }

  private static List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var rest = text.strip();
    while (rest.length() > LINE) {
      int cut = rest.lastIndexOf(' ', LINE);
      if (cut <= 0) cut = LINE;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) lines.add(rest);
    return lines;
  }

  static List<Contact> contacts(Inbound in, Segment pid) {
    var found = new ArrayList<Contact>();
    for (int field : new int[] {13, 14})
      for (var repetition : pid.repetitions(field))
        contact(in, repetition, field == 14).filter(c -> !found.contains(c)).ifPresent(found::add);
    return found;
  }

  private static Optional<Contact> contact(Inbound in, Field field, boolean work) {
    var email = field.component(4).contains("@") ? field.component(4) : field.text();
    var value = email.contains("@") ? email : number(field);
    if (value.isEmpty() || field.component(3).matches("FX|BP|MD|TDD")) return Optional.empty();
    var channel = channel(field, value, work);
    var right = channel == Contact.Channel.EMAIL ? EMAIL : PHONE;
    if (value.length() > LONGEST_CONTACT || !right.matcher(value).matches()) {
      in.note("A telephone or email in PID-13 or PID-14 cannot be right and was left out.");
      return Optional.empty();
    }
    return Optional.of(Contact.of(channel, value));
  }

  private static String number(Field field) {
    if (!field.text().isEmpty()) return field.text();
    return (field.component(6) + " " + field.component(7)).strip();
  }

  private static Contact.Channel channel(Field field, String value, boolean work) {
    if (value.contains("@")) return Contact.Channel.EMAIL;
    if (field.component(3).equals("CP")) return Contact.Channel.MOBILE;
    return work || field.component(2).equals("WPN")
        ? Contact.Channel.WORK_PHONE
        : Contact.Channel.HOME_PHONE;
  }

  /** Practice and GP by ODS codes, null when PD1 has none. */
  static @Nullable GpRegistration gp(Inbound in) {
    var pd1 = in.message().segment("PD1");
    var practice = pd1.field(3).component(3);
    var gp = pd1.field(4).text();
    if (!practice.matches("[A-Z][0-9]{5}")) return null;
    return GpRegistration.of(practice, gp.matches("G[0-9]{7}") ? gp : "");
  }
}
