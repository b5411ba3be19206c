package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.Specialty;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffDirectory.StaffDetails;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.StaffMember;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StaffDesk implements Desk {
  private final StaffDirectory staff;
  private final Specialties specialties;

  StaffDesk(StaffDirectory staff, Specialties specialties) {
    this.staff = staff;
    this.specialties = specialties;
  }

  @Override
  public Kind kind() {
    return Kind.STAFF;
  }

  @Override
  public String plural() {
    return "Consultants and staff";
  }

  @Override
  public List<Line> list(String words) {
    return staff.search(words, 200).stream()
        .map(s -> new Line(s.id().value(), code(s), full(s), about(s), s.active()))
        .toList();
  }

  private static String code(StaffMember s) {
    return s.nationalCode() == null ? "" : s.nationalCode();
  }

  private static String full(StaffMember s) {
    return s.surname().toUpperCase(java.util.Locale.UK)
        + ", "
        + s.given()
        + (s.title().isEmpty() ? "" : " (" + s.title() + ")");
  }

  private String about(StaffMember s) {
    var specialty =
        s.specialty() == null
            ? ""
            : ", " + specialties.byCode(s.specialty()).map(Specialty::name).orElse(s.specialty());
    return (s.job().isEmpty() ? "Staff" : s.job()) + specialty;
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    return form(new StaffDetails(null, null, "", "", "", "", false, null));
  }

  @Override
  public List<Field> fields(UUID id) {
    var s = staff.byId(new StaffId(id));
    return form(
        new StaffDetails(
            s.nationalCode(),
            s.localCode(),
            s.surname(),
            s.given(),
            s.title(),
            s.job(),
            s.consultant(),
            s.specialty()));
  }

  private List<Field> form(StaffDetails s) {
    var choices =
        specialties.all().stream()
            .map(o -> new Option(o.code(), o.name() + " (" + o.code() + ")"))
            .toList();
    return List.of(
        Field.text("title", "Title", s.title()),
        Field.text("given", "Given name", s.given()),
        Field.text("surname", "Surname", s.surname()),
        Field.text("job", "Job", s.job()),
        Field.yes("consultant", "Consultant", s.consultant()),
        Field.text("nationalCode", "National code", given(s.nationalCode()))
            .hinted("C and seven digits for consultants"),
        Field.text("localCode", "Local code", given(s.localCode())),
        Field.choice("specialty", "Specialty", given(s.specialty()), choices));
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public String name(UUID id) {
    return staff.byId(new StaffId(id)).name();
  }

  @Override
  public UUID add(Typed form) {
    return staff.add(details(form)).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    staff.change(new StaffId(id), version, details(form));
  }

  private static StaffDetails details(Typed form) {
    return new StaffDetails(
        form.codeOrNull("nationalCode"),
        form.codeOrNull("localCode"),
        form.text("surname"),
        form.text("given"),
        form.text("title"),
        form.text("job"),
        form.yes("consultant"),
        form.textOrNull("specialty"));
  }
}
