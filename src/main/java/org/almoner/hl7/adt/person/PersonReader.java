package org.almoner.hl7.adt.person;

import java.util.Map;
import org.almoner.hl7.adt.codes.Translation;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Times;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.person.NhsNumberStatus;
import org.almoner.patients.person.PersonName;
import org.almoner.patients.person.Personal;
import org.springframework.stereotype.Component;

/**
 * Who a person is, from PID and PD1. A field that was not sent leaves what is there; two double
 * quotes take it away.
 */
@Component
class PersonReader {
  /** HL7 table 0001 to PERSON STATED GENDER CODE. */
  private static final Map<String, Gender> SEX =
      Map.of(
          "M", Gender.MALE,
          "F", Gender.FEMALE,
          "U", Gender.NOT_KNOWN,
          "O", Gender.INDETERMINATE,
          "A", Gender.INDETERMINATE,
          "N", Gender.NOT_KNOWN);

  private final Translation translation;

  PersonReader(Translation translation) {
    this.translation = translation;
  }

  /**
   * @param before what is recorded; for a new patient nobody
   */
  Demographics read(Inbound in, Segment pid, Demographics before) {
    valid(pid);
    var who = before;
    var name = name(pid);
    if (!name.component(1).isEmpty() || !name.component(2).isEmpty())
      who = who.withName(person(name));
    var born = pid.field(7);
    if (born.present()) who = who.withBorn(Times.date(pid, 7), Times.partial(pid, 7));
    if (born.emptied()) who = who.withBorn(null, false);
    who = who.withGender(gender(in, pid, before.gender()));
    return nhs(in, pid, who).with(personal(in, pid, who.personal()));
  }

  /** Fields that are where they should not be say that a delimiter stands unescaped before them. */
  private static void valid(Segment pid) {
    if (pid.field(7).present()) Times.date(pid, 7);
    if (pid.field(29).present()) Times.instant(pid, 29);
    if (pid.field(33).present()) Times.instant(pid, 33);
    for (int flag : new int[] {24, 30, 31}) yesOrNo(pid, flag);
  }

  private static void yesOrNo(Segment pid, int field) {
    var value = pid.field(field);
    if (!value.present() || value.text().matches("[YNyn01]|[Uu]")) return;
    var at = At.of(pid, field);
    throw new Problem.Wrong(ErrorCode.DATA_TYPE, at, at.words() + " must be Y or N.");
  }

  /** The legal or usual name among several. */
  private static Field name(Segment pid) {
    var names = pid.repetitions(5);
    for (var type : new String[] {"L", "", "U", "D", "P"})
      for (var name : names) if (name.component(7).equals(type)) return name;
    return pid.field(5);
  }

  static PersonName person(Field name) {
    return new PersonName(
        name.component(5),
        name.component(2),
        name.component(3),
        name.component(1),
        name.component(4));
  }

  private Gender gender(Inbound in, Segment pid, Gender before) {
    var sex = pid.field(8);
    if (sex.emptied()) return Gender.NOT_KNOWN;
    if (!sex.present()) return before;
    var mapped = translation.mapped(in, CodeTable.SEX, sex.text());
    if (mapped.isPresent()) return Gender.of(mapped.get());
    if (SEX.containsKey(sex.text())) return SEX.get(sex.text());
    if (sex.text().matches("[0129X]")) return Gender.of(sex.text());
    in.leftOut(CodeTable.SEX.name(), sex.text(), "Sex in PID-8");
    return before;
  }

  private static Demographics nhs(Inbound in, Segment pid, Demographics who) {
    var ids = PersonIds.of(pid, 3);
    var status = status(pid.field(32).text());
    if (ids.nhs().size() != 1)
      return status != null && who.nhs() == null && !present(status)
          ? who.withNhs(null, status)
          : who;
    var number = ids.nhs().getFirst();
    if (number.equals(who.nhs()) && status == null) return who;
    if (who.nhs() != null && !number.equals(who.nhs()) && status != NhsNumberStatus.VERIFIED) {
      in.note("PID-3 has another NHS number than the record. It was not changed.");
      return who;
    }
    return who.withNhs(
        number, status != null && present(status) ? status : NhsNumberStatus.NOT_TRACED);
  }

  private static boolean present(NhsNumberStatus status) {
    return status == NhsNumberStatus.VERIFIED || status == NhsNumberStatus.NOT_TRACED;
  }

  private static @org.jspecify.annotations.Nullable NhsNumberStatus status(String code) {
    return code.matches("0[1-8]") ? NhsNumberStatus.of(code) : null;
  }

  private Personal personal(Inbound in, Segment pid, Personal before) {
    var sensitive = in.message().segment("PD1").field(12).text();
    var personal =
        before.withBackground(
            coded(in, pid, 22, CodeTable.ETHNIC_CATEGORY, before.ethnicCategory(), "99"),
            coded(in, pid, 17, CodeTable.RELIGION, before.religion(), "N"),
            coded(in, pid, 16, CodeTable.MARITAL_STATUS, before.maritalStatus(), "9"));
    var language = coded(in, pid, 15, CodeTable.LANGUAGE, before.language(), "");
    personal = personal.withLanguage(language, before.interpreter() && !language.isEmpty());
    return sensitive.isEmpty() ? personal : personal.withSensitive(sensitive.equals("Y"));
  }

  private String coded(
      Inbound in, Segment pid, int field, CodeTable table, String before, String none) {
    var value = pid.field(field);
    if (value.emptied()) return none;
    return translation.optional(in, table, At.of(pid, field), value.text()).orElse(before);
  }
}
