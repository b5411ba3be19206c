package org.almoner.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.Role;
import org.almoner.organisation.practices.Practices;
import org.almoner.patients.newborn.Newborns;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.OtherName;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.NhsNumbers;
import org.almoner.testing.Proves;
import org.almoner.testing.QueryCount;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class DemographicsScenarios {
  @Autowired Patients patients;
  @Autowired PatientDetails details;
  @Autowired Newborns newborns;
  @Autowired Practices practices;
  @Autowired Staff staff;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void the_clock_stands_again() {
    clock.set(TestClock.START);
  }

  @Test
  void a_change_keeps_what_was_and_can_be_read_as_it_was() {
    var id = registered("Rosalba", "Underhill");
    var clerk = clerkOf(id);
    clock.advance(Duration.ofMinutes(10));
    var form = who("Underhill-Marsh", "Rosalba");
    form.put("version", "1");
    assertThat(clerk.post(base(id) + "/edit", form).statusCode()).isBetween(302, 303);
    var moved = Map.of("kind", "HOME", "line1", "4 Dock Lane", "postcode", "nm1 1dl");
    assertThat(clerk.post(base(id) + "/addresses/new", moved).statusCode()).isBetween(302, 303);
    if (practices.byCode("A81001").isEmpty())
      practices.openPractice("A81001", "Ropewalk Surgery", "1 Ropewalk", "NM2 4FD", "");
    var gp = Map.of("practice_code", "A81001");
    assertThat(clerk.post(base(id) + "/gp/new", gp).statusCode()).isBetween(302, 303);

    var now = clerk.get(base(id)).body();
    assertThat(now)
        .contains(
            "UNDERHILL-MARSH, Rosalba",
            "Former name",
            "UNDERHILL, Rosalba",
            "4 Dock Lane",
            "NM1 1DL",
            "A81001")
        .contains("until 24-Nov-2026");
    var then = clerk.get(base(id) + "/history?at=2026-11-24T14:40").body();
    var main = then.substring(then.indexOf("<main")); // the banner stays as it is now
    assertThat(main)
        .contains("Who this was", "UNDERHILL, Rosalba")
        .doesNotContain("4 Dock Lane", "A81001");
    assertThat(
            jdbc.sql(
                    "select count(*) from audit.entry where patient_id = :id and action ="
                        + " 'patient.change'")
                .param("id", id.value())
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_stale_page_shows_both_versions_and_overwrites_nothing() {
    var id = registered("Hermia", "Coldstream");
    var clerk = clerkOf(id);
    patients.update(id, 1, patients.byId(id).who().withBorn(LocalDate.parse("1948-03-13"), false));
    var form = who("Coldstream", "Hermione");
    form.put("version", "1");
    var answer = clerk.post(base(id) + "/edit", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("changed by someone else", "Typed by you", "Hermione", "13-3-1948");
    assertThat(patients.byId(id).name().given()).isEqualTo("Hermia");
  }

  @Test
  void two_addresses_of_a_type_never_stand_at_once() {
    var id = registered("Balthazar", "Ingleby");
    var clerk = clerkOf(id);
    var first = address("2026-01-01", "2026-06-30", "1 Seaview");
    assertThat(clerk.post(base(id) + "/addresses/new", first).statusCode()).isBetween(302, 303);
    var second =
        clerk.post(base(id) + "/addresses/new", address("2026-06-01", "2026-07-30", "2 Seaview"));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("already an address of this type at that time");
  }

  @Test
  void an_incomplete_registration_leaves_the_list_when_the_rest_is_known() {
    var id =
        patients.register(
            Registration.of(
                Registration.Kind.QUICK,
                Demographics.of(
                    PersonName.of("Ottilie", "Penhaligon"),
                    LocalDate.parse("1950-01-01"),
                    Gender.FEMALE)));
    assertThat(patients.byId(id).registration()).isEqualTo(Patient.Completeness.INCOMPLETE);
    details.moveTo(id, Address.noFixedAbode());
    details.registerWith(id, GpRegistration.of(GpRegistration.NO_PRACTICE, ""));
    assertThat(patients.byId(id).registration()).isEqualTo(Patient.Completeness.COMPLETE);
  }

  @Test
  void an_unknown_person_is_identified_later() {
    var unknown = Demographics.of(PersonName.of("", ""), null, Gender.MALE);
    var id = patients.register(Registration.of(Registration.Kind.UNKNOWN, unknown));
    var second = patients.register(Registration.of(Registration.Kind.UNKNOWN, unknown));
    assertThat(patients.byId(id).name().formal()).startsWith("UNKNOWN, Male 14:32");
    assertThat(patients.byId(second).name()).isNotEqualTo(patients.byId(id).name());
    patients.update(id, 1, unknown.withName(PersonName.of("Augustin", "Trevelyan")));
    assertThat(patients.byId(id).registration()).isEqualTo(Patient.Completeness.INCOMPLETE);
  }

  @Test
  void a_newborn_is_linked_with_its_mother_both_ways() {
    var mother = registered("Genoveva", "Larkspur");
    var baby =
        newborns.register(
            mother,
            new Newborns.Baby(
                "Larkspur", "Baby", LocalDate.parse("2026-11-24"), null, Gender.FEMALE, null));
    assertThat(patients.byId(baby).who().nhsStatus().code()).isEqualTo("08");
    assertThat(details.address(baby, Address.Kind.HOME).orElseThrow().postcode())
        .isEqualTo("NM2 4FD");
    assertThat(details.gp(baby)).isPresent();
    assertThat(related(baby)).containsExactly(mother.value());
    assertThat(related(mother)).containsExactly(baby.value());
    var twin =
        new Newborns.Baby(
            "Larkspur", "Baby", LocalDate.parse("2026-11-24"), null, Gender.FEMALE, null);
    assertThatThrownBy(() -> newborns.register(mother, twin)).isInstanceOf(LikelyDuplicate.class);
  }

  @Test
  @Proves("PAS-67")
  void next_of_kin_contacts_needs_and_consents_are_kept_with_their_history() {
    var id = registered("Marguerite", "Dunwoody");
    var clerk = clerkOf(id);
    for (var part :
        List.of(
            Map.entry(
                "people",
                Map.of(
                    "role",
                    "NEXT_OF_KIN",
                    "relationship",
                    "Mother",
                    "surname",
                    "Dunwoody",
                    "given",
                    "Alma",
                    "phone",
                    "01632 960 007")),
            Map.entry(
                "people",
                Map.of(
                    "role",
                    "EMERGENCY",
                    "relationship",
                    "Friend",
                    "surname",
                    "Birch",
                    "given",
                    "Jo",
                    "rank",
                    "2")),
            Map.entry(
                "people",
                Map.of(
                    "role",
                    "FAMILY",
                    "relationship",
                    "Brother",
                    "surname",
                    "Dunwoody",
                    "given",
                    "Cyril")),
            Map.entry(
                "people",
                Map.of(
                    "role",
                    "GUARDIAN",
                    "relationship",
                    "Attorney",
                    "surname",
                    "Lyle",
                    "given",
                    "Per")),
            Map.entry(
                "contacts",
                Map.of("channel", "MOBILE", "value", "07700 900 123", "preferred", "true")),
            Map.entry(
                "contacts",
                Map.of("channel", "EMAIL", "value", "m.d@example.com", "note", "After work")),
            Map.entry(
                "needs",
                Map.of(
                    "kind",
                    "ADJUSTMENT",
                    "words",
                    "Needs a quiet place",
                    "from_date-day",
                    "1",
                    "from_date-month",
                    "5",
                    "from_date-year",
                    "2026")),
            Map.entry("consents", Map.of("kind", "RECORD_SHARING", "decision", "CONSENT")),
            Map.entry(
                "consents",
                Map.of(
                    "kind",
                    "RECORD_SHARING",
                    "decision",
                    "DISSENT",
                    "reason",
                    "Changed her mind"))))
      assertThat(clerk.post(base(id) + "/" + part.getKey() + "/new", part.getValue()).statusCode())
          .as(part.toString())
          .isBetween(302, 303);
    assertThat(clerk.get(base(id)).body())
        .contains(
            "DUNWOODY, Alma, mother, 01632 960 007",
            "BIRCH, Jo",
            "Guardian or legal representative",
            "Mobile (preferred)",
            "07700 900 123",
            "After work")
        .contains("Needs a quiet place", "Explicit consent", "Explicit dissent: Changed her mind");
    var second =
        Map.of(
            "role", "NEXT_OF_KIN", "relationship", "Father", "surname", "Dunwoody", "given", "Bo");
    assertThat(clerk.post(base(id) + "/people/new", second).body())
        .contains("There is a next of kin already");
    guardianship_ends(clerk, id);
    the_people_and_the_preferred_contact_change(clerk, id);
    var wrong = Map.of("channel", "EMAIL", "value", "not an address");
    assertThat(clerk.post(base(id) + "/contacts/new", wrong).body())
        .contains("Enter an email address");
  }

  private void the_people_and_the_preferred_contact_change(Staff.Member clerk, PatientId id) {
    person(clerk, id, "NEXT_OF_KIN", "Mother", "Alma", Map.of("phone", "01632 960 099"));
    person(clerk, id, "EMERGENCY", "Neighbour", "Jo", Map.of("surname", "Birch", "rank", "1"));
    person(clerk, id, "FAMILY", "Other relative", "Cyril", Map.of());
    preferred(clerk, id, "MOBILE", "07700 900 123", "");
    preferred(clerk, id, "EMAIL", "m.d@example.com", "true");
    assertThat(clerk.get(base(id)).body())
        .contains(
            "DUNWOODY, Alma, mother, 01632 960 099",
            "BIRCH, Jo, neighbour",
            "DUNWOODY, Cyril, other relative",
            "Email (preferred)")
        .doesNotContain("Mobile (preferred)", "01632 960 007", "BIRCH, Jo, friend");
    var ends = new HashMap<String, String>();
    date(ends, "ended_on", LocalDate.parse("2026-11-20"));
    person(clerk, id, "NEXT_OF_KIN", "Mother", "Alma", ends);
    person(clerk, id, "FAMILY", "Other relative", "Cyril", ends);
    ends.put("surname", "Birch");
    person(clerk, id, "EMERGENCY", "Neighbour", "Jo", ends);
    assertThat(clerk.get(base(id)).body().split("ended 20-Nov-2026", -1)).hasSize(4);
    var next =
        Map.of(
            "role", "NEXT_OF_KIN", "relationship", "Father", "surname", "Dunwoody", "given", "Bo");
    assertThat(clerk.post(base(id) + "/people/new", next).statusCode()).isBetween(302, 303);
    assertThat(clerk.get(base(id)).body()).contains("DUNWOODY, Bo, father");
  }

  private void person(
      Staff.Member clerk,
      PatientId id,
      String role,
      String relationship,
      String given,
      Map<String, String> changes) {
    var form = new HashMap<>(Map.of("role", role, "relationship", relationship, "given", given));
    form.put("surname", "Dunwoody");
    form.putAll(changes);
    changed(clerk, id, "people", "related_person", "role", role, form);
  }

  private void preferred(
      Staff.Member clerk, PatientId id, String channel, String value, String preferred) {
    var form = new HashMap<>(Map.of("channel", channel, "value", value));
    if (!preferred.isEmpty()) form.put("preferred", preferred);
    changed(clerk, id, "contacts", "contact", "channel", channel, form);
  }

  private void changed(
      Staff.Member clerk,
      PatientId id,
      String slug,
      String table,
      String column,
      String value,
      Map<String, String> form) {
    var row =
        jdbc.sql(
                "select id, version from patients.%s where patient_id = :id and %s = :value and ended_on is null"
                    .formatted(table, column))
            .param("id", id.value())
            .param("value", value)
            .query()
            .singleRow();
    form.put("version", "" + row.get("version"));
    var sent = clerk.post(base(id) + "/" + slug + "/" + row.get("id"), form);
    assertThat(sent.statusCode()).as(sent.body()).isBetween(302, 303);
  }

  private void guardianship_ends(Staff.Member clerk, PatientId id) {
    var guardian =
        jdbc.sql(
                "select id from patients.related_person where patient_id = :id and role ="
                    + " 'GUARDIAN'")
            .param("id", id.value())
            .query(java.util.UUID.class)
            .single();
    var ended =
        new HashMap<>(Map.of("version", "1", "role", "GUARDIAN", "relationship", "Attorney"));
    ended.putAll(Map.of("surname", "Lyle", "given", "Per"));
    date(ended, "ended_on", LocalDate.parse("2026-11-01"));
    assertThat(clerk.post(base(id) + "/people/" + guardian, ended).statusCode())
        .isBetween(302, 303);
    assertThat(clerk.get(base(id)).body()).contains("LYLE, Per", "ended 01-Nov-2026");
  }

  @Test
  void the_page_costs_a_fixed_number_of_queries() {
    var id = registered("Leocadia", "Farthingale");
    for (int n = 0; n < 12; n++)
      details.alsoCalled(
          id,
          new OtherName(
              OtherName.Kind.ALIAS,
              PersonName.of("Alias" + (char) ('A' + n), "Farthing"),
              null,
              null));
    var clerk = clerkOf(id);
    clerk.get(base(id));
    var sent =
        QueryCount.during(() -> clerk.get(base(id))).stream()
            .filter(s -> s.contains("patients."))
            .toList();
    assertThat(sent).as(String.join("\n---\n", sent)).hasSizeLessThanOrEqualTo(20);
  }

  private PatientId registered(String given, String surname) {
    return patients.register(
        RegistrationScenarios.full(given, surname, "1948-03-12")
            .of(RegistrationScenarios.who(given, surname, "1948-03-12").withNhs(NhsNumbers.next()))
            .acknowledging("Another person of the test"));
  }

  private Staff.Member clerkOf(PatientId id) {
    var clerk = staff.with(Role.ED_CLERK);
    staff.breakGlass(clerk, id.value());
    return clerk;
  }

  private List<java.util.UUID> related(PatientId id) {
    return jdbc.sql("select related_patient_id from patients.related_person where patient_id = :id")
        .param("id", id.value())
        .query(java.util.UUID.class)
        .list();
  }

  private static Map<String, String> who(String surname, String given) {
    var form = new HashMap<String, String>();
    form.put("surname", surname);
    form.put("given", given);
    form.put("born-day", "12");
    form.put("born-month", "3");
    form.put("born-year", "1948");
    form.put("gender", "2");
    form.put("nameChange", "CHANGE");
    return form;
  }

  private static Map<String, String> address(String from, String to, String line) {
    var form = new HashMap<String, String>();
    form.put("kind", "TEMPORARY");
    form.put("line1", line);
    form.put("postcode", "NM1 1DL");
    date(form, "from_date", LocalDate.parse(from));
    date(form, "to_date", LocalDate.parse(to));
    return form;
  }

  private static void date(Map<String, String> form, String name, LocalDate day) {
    form.put(name + "-day", "" + day.getDayOfMonth());
    form.put(name + "-month", "" + day.getMonthValue());
    form.put(name + "-year", "" + day.getYear());
  }

  private static String base(PatientId id) {
    return "/patients/" + id + "/demographics";
  }
}
