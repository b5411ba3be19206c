package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.journeys.WardSeven;
import org.almoner.patients.Gender;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.person.PatientDetails;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.People;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything the organisation keeps is added, changed, looked at and closed through its pages. */
@HospitalTest
class KeepingScenarios {
  @Autowired Staff staff;
  @Autowired TrustSettings trust;
  @Autowired WardSeven wardSeven;
  @Autowired People people;
  @Autowired PatientDetails details;
  private final String code =
      "K" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
  private Staff.Member admin;

  @BeforeEach
  void an_administrator() {
    admin = staff.with(Role.ADMINISTRATOR);
  }

  @Test
  @Proves("PAS-86")
  void trust_places_practices_gps_and_staff_are_kept_and_say_who_refers_to_them() {
    the_trust_is_renamed();
    var site = add("site", "code", code, "name", "Kept site", "address", "", "postcode", "");
    change(
        site,
        "code",
        code,
        "name",
        "Kept site " + code,
        "address",
        "1 Ropewalk",
        "postcode",
        "NM1 1AA");
    assertThat(page(site)).contains("Kept site " + code, "1 Ropewalk", "Nobody now");
    var building = add("building", "site", id(site), "code", "NORTH", "name", "North");
    change(building, "code", "NORTH", "name", "North building");
    var ward =
        add(
            "ward",
            "site",
            id(site),
            "building",
            id(building),
            "code",
            "KW",
            "name",
            "Kept ward",
            "specialty",
            "300",
            "phone",
            "");
    change(
        ward,
        "site",
        id(site),
        "building",
        id(building),
        "code",
        "KW1",
        "name",
        "Kept ward 1",
        "specialty",
        "300",
        "phone",
        "2101");
    assertThat(page(ward)).contains("KW1", "Kept ward 1", "2101");
    refers(site, "1 open ward", true);
    refers(building, "1 open ward", true);
    var bay =
        add(
            "bay", "ward", id(ward), "code", "A", "name", "Bay A", "sex", "FEMALE", "row", "1",
            "column", "1");
    change(bay, "code", "BA", "name", "Bay A", "sex", "MIXED", "row", "1", "column", "1");
    var bed = add("bed", "bay", id(bay), "code", "A1", "kind", "BED", "row", "1", "column", "1");
    change(bed, "code", "A01", "kind", "COT", "row", "1", "column", "2");
    assertThat(page(bed)).contains("A01");
    var doctor =
        add(
            "staff",
            "title",
            "Dr",
            "given",
            "Ada",
            "surname",
            "Keeper",
            "job",
            "",
            "consultant",
            "true",
            "nationalCode",
            "C" + number(7),
            "localCode",
            code,
            "specialty",
            "300");
    change(
        doctor,
        "title",
        "Dr",
        "given",
        "Ada",
        "surname",
        "Keeper-Lowe",
        "job",
        "Physician",
        "consultant",
        "true",
        "nationalCode",
        "C" + number(7),
        "localCode",
        code + "L",
        "specialty",
        "300");
    assertThat(page(doctor)).contains("Keeper-Lowe", "C" + number(7), code + "L");
    somebody_lies_there(ward, bed, doctor);
    refers(ward, "1 patient is on the ward", true);
    refers(bay, "1 patient is in the bay", true);
    refers(bed, "1 patient is in the bed", true);
    refers(doctor, "1 patient is under this consultant", true);
    the_practice_and_its_gp();
    for (var kind : "site building ward bay bed staff".split(" "))
      assertThat(admin.get("/organisation/" + kind).statusCode()).isEqualTo(200);
    var leaver =
        add(
            "staff",
            "title",
            "Mr",
            "given",
            "Leo",
            "surname",
            "Leaver",
            "job",
            "Porter",
            "consultant",
            "",
            "nationalCode",
            "",
            "localCode",
            code + "P",
            "specialty",
            "");
    closes(leaver);
  }

  private void the_trust_is_renamed() {
    if (trust.entry().isEmpty()) trust.setUp("RQT", "Trust of the tests", false);
    var was = trust.entry().orElseThrow();
    save(was, "Renamed trust " + code);
    assertThat(admin.get("/organisation").body()).contains("Renamed trust " + code, was.code());
    save(trust.entry().orElseThrow(), was.name());
  }

  private void save(TrustSettings.Entry entry, String name) {
    var form =
        Map.of(
            "id",
            "" + entry.id(),
            "version",
            "" + entry.version(),
            "code",
            entry.code(),
            "name",
            name);
    assertThat(admin.post("/organisation", form).statusCode()).isEqualTo(302);
  }

  private void somebody_lies_there(String ward, String bed, String doctor) {
    var there =
        new WardSeven.Ward(
            new WardId(UUID.fromString(id(ward))),
            Map.of("A01", new BedId(UUID.fromString(id(bed)))),
            new HashMap<>(),
            new HashMap<>(),
            new StaffId(UUID.fromString(id(doctor))));
    wardSeven.admit(there, "A01", "Keepsake", "Una", "1950-01-02", Gender.FEMALE, "Fall", 1, null);
  }

  private void the_practice_and_its_gp() {
    var practiceCode = "Y" + number(5);
    var gpCode = "G" + number(7);
    var practice =
        add(
            "practice",
            "code",
            practiceCode,
            "name",
            "Dock Surgery",
            "address",
            "",
            "postcode",
            "",
            "phone",
            "");
    change(
        practice,
        "code",
        practiceCode,
        "name",
        "Dock Lane Surgery",
        "address",
        "4 Dock Lane",
        "postcode",
        "NM1 1DL",
        "phone",
        "01632 960 100");
    assertThat(page(practice)).contains("Dock Lane Surgery", practiceCode, "01632 960 100");
    var gp =
        add(
            "gp",
            "code",
            gpCode,
            "title",
            "Dr",
            "given",
            "Ivo",
            "surname",
            "Dock",
            "practice",
            id(practice));
    change(
        gp,
        "code",
        gpCode,
        "title",
        "Dr",
        "given",
        "Ivo",
        "surname",
        "Docker",
        "practice",
        id(practice));
    assertThat(page(gp)).contains("Docker", gpCode);
    refers(practice, "1 GP", true);
    details.registerWith(people.somebody(), GpRegistration.of(practiceCode, gpCode));
    refers(practice, "1 patient is registered with it", false);
    refers(gp, "1 patient is registered with it", false);
    closes(gp);
    closes(practice);
  }

  /** What the page says; where that blocks, the entry cannot be closed. */
  private void refers(String page, String words, boolean blocks) {
    assertThat(page(page)).contains(words);
    if (!blocks) return;
    var refused = admin.post(page + "/close", Map.of("version", "2", "reason", "Moves"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(words);
  }

  private void closes(String page) {
    var closing =
        admin.get(page).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    assertThat(
            admin
                .post(page + "/close", Map.of("version", closing, "reason", "Retired"))
                .statusCode())
        .isEqualTo(302);
    assertThat(page(page)).contains("Retired", "Reopen this");
  }

  private String add(String kind, String... fields) {
    var added = admin.post("/organisation/" + kind, form("0", fields));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    return URI.create(added.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private void change(String page, String... fields) {
    var changed = admin.post(page, form("1", fields));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
  }

  private static Map<String, String> form(String version, String... fields) {
    var form = new HashMap<>(Map.of("version", version));
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return form;
  }

  private String page(String path) {
    return admin.get(path).body();
  }

  private static String id(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }

  /** Digits that belong to this test. */
  private String number(int digits) {
    return "%d"
        .formatted(1_000_000_000L + Math.abs((long) code.hashCode()))
        .substring(10 - digits, 10);
  }
}
