package org.almoner.patients.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.NhsNumber;
import org.almoner.patients.Registration;
import org.almoner.patients.Registration.Kind;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.DateParts;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/** What was typed on a registration page, and what it means. */
public record RegistrationForm(Map<String, String> typed) {
  public String value(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  public String value(String field, String otherwise) {
    return value(field).isEmpty() ? otherwise : value(field);
  }

  public DateParts born() {
    return DateParts.from(typed, "born");
  }

  public boolean checked(String field) {
    return !value(field).isEmpty();
  }

  public Kind kind() {
    return switch (value("kind")) {
      case "quick" -> Kind.QUICK;
      case "unknown" -> Kind.UNKNOWN;
      default -> Kind.FULL;
    };
  }

  /** What was typed, to be carried to the next form. */
  public static Map<String, String> carried(Map<String, String> typed) {
    var carried = new LinkedHashMap<>(typed);
    carried.keySet().removeAll(List.of("_csrf", "_key", "acknowledged"));
    carried.values().removeIf(String::isBlank);
    return carried;
  }

  /** Every missing part of the minimum data set beside its field. */
  public static FormErrors errors(Refusal refusal) {
    if (!(refusal instanceof TooLittleKnown little)) return FormErrors.of(refusal);
    var errors = FormErrors.none();
    for (var missing : little.missing())
      errors = errors.and(missing.field(), missing.words() + ".");
    return errors;
  }

  public static List<Option> genders() {
    return java.util.Arrays.stream(Gender.values())
        .map(g -> new Option(g.code(), g.words()))
        .toList();
  }

  Registration registration(Clock clock) {
    var registration = Registration.of(kind(), who(clock));
    if (kind() == Kind.UNKNOWN) return acknowledged(registration);
    var today = LocalDate.now(clock);
    var address = address();
    if (address != null) registration = registration.with(address.from(today));
    var gp = gp();
    if (gp != null)
      registration =
          registration.with(new GpRegistration(gp.practiceCode(), gp.gpCode(), today, null));
    registration = contacts(registration);
    if (checked("nokSurname") || checked("nokGiven")) registration = registration.with(nextOfKin());
    return acknowledged(registration);
  }

  private Registration acknowledged(Registration registration) {
    return checked("acknowledged")
        ? registration.acknowledging(value("acknowledged"))
        : registration;
  }

  public Demographics who(Clock clock) {
    var nhs = nhs();
    return new Demographics(
        new PersonName(
            value("title"), value("given"), value("middle"), value("surname"), value("suffix")),
        bornOrAge(clock),
        checked("bornEstimated") || checked("age"),
        Gender.chosen(value("gender", "X")),
        nhs,
        status(nhs),
        personal());
  }

  private @Nullable LocalDate bornOrAge(Clock clock) {
    if (!checked("age")) return born().toDate("born", "Date of birth");
    if (!value("age").matches("\\d{1,3}"))
      throw new InvalidInput("age", "Enter the age in years, for instance 40.");
    return LocalDate.now(clock).withDayOfYear(1).minusYears(Integer.parseInt(value("age")));
  }

  private @Nullable NhsNumber nhs() {
    if (!checked("nhs")) return null;
    return NhsNumber.parse(value("nhs"))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "nhs",
                    "NHS number must be 10 digits with a correct check digit. Check it again."));
  }

  private NhsNumberStatus status(@Nullable NhsNumber nhs) {
    var status = value("nhsStatus");
    if (status.isEmpty())
      return nhs == null ? NhsNumberStatus.TRACE_REQUIRED : NhsNumberStatus.NOT_TRACED;
    return NhsNumberStatus.of(status);
  }

  private Personal personal() {
    return new Personal(
        value("preferredName"),
        time(),
        value("birthSex"),
        value("genderIdentity"),
        value("pronouns"),
        value("ethnicCategory", "99"),
        value("religion", "N"),
        value("maritalStatus", "9"),
        value("nationality"),
        value("occupation"),
        value("language"),
        checked("interpreter"),
        value("overseasStatus", "9"),
        checked("sensitive"));
  }

  public @Nullable LocalTime time() {
    if (!checked("bornAt")) return null;
    try {
      return LocalTime.parse(value("bornAt"));
    } catch (DateTimeParseException e) {
      throw new InvalidInput("bornAt", "Enter the time of birth like 04:35.");
    }
  }

  private @Nullable Address address() {
    return switch (value("addressState")) {
      case "none" -> Address.noFixedAbode();
      case "unknown" -> Address.notKnown();
      default -> {
        var lines = List.of(value("line1"), value("line2"), value("line3"), value("line4"));
        yield lines.stream().allMatch(String::isEmpty) && !checked("postcode")
            ? null
            : Address.home(lines, value("postcode"));
      }
    };
  }

  private @Nullable GpRegistration gp() {
    return switch (value("practiceState")) {
      case "none" -> GpRegistration.of(GpRegistration.NO_PRACTICE, "");
      case "unknown" -> GpRegistration.notKnown();
      default -> checked("practice") ? practice() : null;
    };
  }

  /** The list of practices offers "A12345 Ropewalk Surgery": the code is the first word. */
  private GpRegistration practice() {
    var code = value("practice").split(" ")[0].toUpperCase(java.util.Locale.ROOT);
    return GpRegistration.of(code, "");
  }

  private Registration contacts(Registration registration) {
    var all = registration;
    for (var channel : Contact.Channel.values()) {
      var field = channel.name().toLowerCase(java.util.Locale.ROOT);
      if (checked(field)) all = all.with(Contact.of(channel, value(field)));
    }
    return all;
  }

  private RelatedPerson nextOfKin() {
    return RelatedPerson.of(
        RelatedPerson.Role.NEXT_OF_KIN,
        value("nokRelationship", "Not stated"),
        PersonName.of(value("nokGiven"), value("nokSurname")),
        value("nokPhone"));
  }
}
