package org.almoner.patients.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One line of a patient index, by column. */
record IndexLine(int line, Map<String, String> said) {
  static final List<String> COLUMNS =
      List.of(
          "hospital_number",
          "nhs_number",
          "nhs_status",
          "title",
          "given",
          "middle",
          "surname",
          "born",
          "gender",
          "address1",
          "address2",
          "address3",
          "address4",
          "address5",
          "postcode",
          "mobile",
          "home_phone",
          "email",
          "practice",
          "ethnic_category",
          "marital_status");
  static final Set<String> REQUIRED = Set.of("surname", "gender");

  String at(String column) {
    return said.getOrDefault(column, "");
  }

  @Nullable HospitalNumber hospitalNumber() {
    return at("hospital_number").isEmpty()
        ? null
        : read("hospital_number", () -> new HospitalNumber(at("hospital_number")));
  }

  @Nullable NhsNumber nhs() {
    return at("nhs_number").isEmpty()
        ? null
        : read("nhs_number", () -> new NhsNumber(at("nhs_number")));
  }

  Registration registration() {
    var registration =
        Registration.of(Registration.Kind.FEED, who(null)).numbered(hospitalNumber());
    var lines = IntStream.rangeClosed(1, 5).mapToObj(i -> at("address" + i)).toList();
    if (!at("address1").isEmpty() || !at("postcode").isEmpty())
      registration = registration.with(Address.home(lines, at("postcode")));
    if (!at("mobile").isEmpty())
      registration = registration.with(Contact.of(Contact.Channel.MOBILE, at("mobile")));
    if (!at("home_phone").isEmpty())
      registration = registration.with(Contact.of(Contact.Channel.HOME_PHONE, at("home_phone")));
    if (!at("email").isEmpty())
      registration = registration.with(Contact.of(Contact.Channel.EMAIL, at("email")));
    return at("practice").isEmpty()
        ? registration
        : registration.with(GpRegistration.of(at("practice"), ""));
  }

  /** What the line says of the person; where it says nothing, what is known stays. */
  Demographics who(@Nullable Demographics known) {
    var name = known == null ? PersonName.of("", "") : known.name();
    var fresh =
        Demographics.of(
                new PersonName(
                    or("title", name.title()),
                    or("given", name.given()),
                    or("middle", name.middle()),
                    at("surname"),
                    name.suffix()),
                born() == null && known != null ? known.born() : born(),
                read("gender", () -> Gender.of(at("gender").toUpperCase(java.util.Locale.ROOT))))
            .withBorn(
                born() == null && known != null ? known.born() : born(),
                born() == null && known != null && known.bornEstimated());
    if (nhs() != null) fresh = fresh.withNhs(nhs(), status());
    else if (known != null) fresh = fresh.withNhs(known.nhs(), known.nhsStatus());
    if (known != null) return fresh.with(known.personal());
    return fresh.with(
        fresh
            .personal()
            .withBackground(or("ethnic_category", "99"), "N", or("marital_status", "9")));
  }

  private @Nullable LocalDate born() {
    if (at("born").isEmpty()) return null;
    try {
      return LocalDate.parse(at("born"));
    } catch (DateTimeParseException e) {
      throw new InvalidInput("born", "Write the date of birth as 1959-03-31");
    }
  }

  private NhsNumberStatus status() {
    return at("nhs_status").isEmpty()
        ? NhsNumberStatus.NOT_TRACED
        : read("nhs_status", () -> NhsNumberStatus.of(at("nhs_status")));
  }

  private String or(String column, String otherwise) {
    return at(column).isEmpty() ? otherwise : at(column);
  }

  private static <T> T read(String column, java.util.function.Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(column, String.valueOf(e.getMessage()));
    }
  }
}
