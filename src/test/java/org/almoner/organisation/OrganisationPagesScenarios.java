package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.organisation.imports.ImportKind;
import org.almoner.organisation.imports.ImportReport.Result;
import org.almoner.organisation.imports.Imports;
import org.almoner.organisation.practices.Practices;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HospitalTest
class OrganisationPagesScenarios {
  private static final Pattern LATER = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
  @Autowired Staff staff;
  @Autowired Sites sites;
  @Autowired Wards wards;
  @Autowired WardSpecialties specialties;
  @Autowired StaffDirectory people;
  @Autowired Practices practices;
  @Autowired Imports imports;
  private String siteCode = "";
  private SiteId site = new SiteId(new UUID(0, 0));

  @BeforeEach
  void a_site() {
    siteCode = unique("T");
    site = sites.openSite(siteCode, "West site " + siteCode);
  }

  @Test
  void an_administrator_adds_finds_changes_closes_and_reopens_a_ward() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var added = admin.post("/organisation/ward", ward("W1", "Ward One", "0"));
    assertThat(added.statusCode()).isEqualTo(302);
    var page = path(added);
    assertThat(admin.get("/organisation/ward?q=west+ward+one").body()).contains("Ward One");
    assertThat(admin.post(page, ward("W1", "Ward 1", "1")).statusCode()).isEqualTo(302);
    assertThat(wards.byCode(siteCode, "W1").orElseThrow().name()).isEqualTo("Ward 1");
    var refused = admin.post(page + "/close", Map.of("version", "2", "reason", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Enter why");
    admin.post(page + "/close", Map.of("version", "2", "reason", "Ward moves"));
    assertThat(wards.byCode(siteCode, "W1")).isEmpty();
    assertThat(admin.get(page).body()).contains("Ward moves");
    admin.post(page + "/reopen", Map.of("version", "3", "reason", "It stays"));
    assertThat(wards.byCode(siteCode, "W1")).isPresent();
  }

  @Test
  void a_long_list_comes_a_hundred_at_a_time() {
    for (int i = 0; i < 120; i++)
      wards.openWard(site, "L" + i, "Long ward %03d".formatted(i), "300");
    var clerk = staff.with(Role.WARD_CLERK);
    var search = "/organisation/ward?q=" + siteCode + "+long";
    var first = clerk.get(search).body();
    assertThat(first)
        .contains("120 entries", "1 to 100 of 120.", "Long ward 000", "Long ward 099")
        .doesNotContain("Long ward 100");
    var next = LATER.matcher(first);
    assertThat(next.find()).isTrue();
    var rest = clerk.get(next.group(1).replace("&amp;", "&")).body();
    assertThat(rest)
        .contains("101 to 120 of 120.", "Long ward 100", "Long ward 119", "End of list")
        .doesNotContain("Long ward 099");
    assertThat(clerk.get(search + "&after=" + UUID.randomUUID()).body()).contains("Long ward 000");
  }

  @Test
  void a_ward_takes_another_specialty_whose_patients_are_then_no_outliers() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var ward = wards.openWard(site, "W9", "Ward Nine", "300");
    var page = "/organisation/ward/" + ward + "/specialties";
    assertThat(admin.get(page).body()).contains("Only the main specialty is taken.");
    var refused = admin.post(page, Map.of("specialty", "320", "beds", "201"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Beds go from 0 to 200.");
    assertThat(admin.post(page, Map.of("specialty", "320", "beds", "4")).statusCode())
        .isEqualTo(302);
    var taken = specialties.of(ward).getFirst();
    assertThat(taken.beds()).isEqualTo(4);
    assertThat(admin.get(page).body()).contains("Cardiology");
    assertThat(admin.post(page, Map.of("specialty", "320", "beds", "1")).body())
        .contains("takes that specialty already");
    var one = page + "/" + taken.id();
    admin.post(one, Map.of("version", "1", "beds", "6"));
    assertThat(specialties.of(ward).getFirst().beds()).isEqualTo(6);
    assertThat(admin.post(one, Map.of("version", "1", "stop", "yes")).statusCode()).isEqualTo(422);
    admin.post(one, Map.of("version", "2", "stop", "yes", "beds", "6"));
    assertThat(specialties.of(ward)).isEmpty();
    assertThat(
            staff.with(Role.NURSE).post(page, Map.of("specialty", "320", "beds", "4")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_stale_edit_shows_both_versions_and_keeps_what_was_typed() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var page = path(admin.post("/organisation/ward", ward("W2", "Ward Two", "0")));
    admin.post(page, ward("W2", "Theirs", "1"));
    var stale = admin.post(page, ward("W2", "Mine", "1"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body())
        .contains("Saved by someone else meanwhile", "Theirs", "value=\"Mine\"");
    assertThat(wards.byCode(siteCode, "W2").orElseThrow().name()).isEqualTo("Theirs");
  }

  @Test
  void every_list_and_form_opens_and_a_nurse_may_not_change_them() {
    var admin = staff.with(Role.ADMINISTRATOR);
    assertThat(admin.get("/organisation").statusCode()).isEqualTo(200);
    for (var kind : "site building ward bay bed specialty staff practice gp".split(" ")) {
      assertThat(admin.get("/organisation/" + kind).statusCode()).as(kind).isEqualTo(200);
      assertThat(admin.get("/organisation/" + kind + "/new").statusCode()).as(kind).isEqualTo(200);
    }
    var nurse = staff.with(Role.NURSE);
    assertThat(nurse.post("/organisation/ward", ward("W3", "No", "0")).statusCode()).isEqualTo(403);
    assertThat(wards.byCode(siteCode, "W3")).isEmpty();
  }

  @Test
  void what_is_referred_to_is_not_closed_until_that_is_settled() {
    var admin = staff.with(Role.ADMINISTRATOR);
    wards.openWard(site, "W4", "Ward Four", "300");
    var refused =
        admin.post(
            "/organisation/site/" + site + "/close", Map.of("version", "1", "reason", "Sold"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("1 open ward");
    assertThat(sites.byId(site).open()).isTrue();
  }

  @Test
  void two_beds_swap_places_in_one_form_without_scripts() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var ward = wards.openWard(site, "W5", "Ward Five", "300");
    var bay = wards.addBay(ward, "A", "Bay A", BaySex.MIXED);
    var one = wards.addBed(bay, "A1", BedKind.BED, 1, 1);
    var two = wards.addBed(bay, "A2", BedKind.BED, 1, 2);
    var path = "/organisation/ward/" + ward + "/layout";
    var form = new HashMap<String, String>();
    put(form, "bay-" + bay, 1, 2, 3);
    put(form, "bed-" + one, 1, 1, 2);
    put(form, "bed-" + two, 1, 1, 1);
    assertThat(admin.post(path, form).statusCode()).isEqualTo(302);
    assertThat(wards.bed(one).column()).isEqualTo(2);
    assertThat(wards.bed(two).column()).isEqualTo(1);
    assertThat(wards.bay(bay).row()).isEqualTo(2);
    put(form, "bed-" + one, 2, 1, 1);
    put(form, "bed-" + two, 2, 1, 1);
    put(form, "bay-" + bay, 2, 2, 3);
    var refused = admin.post(path, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Two beds of a bay would stand in the same place");
    assertThat(wards.bed(one).column()).isEqualTo(2);
  }

  @Test
  void a_dry_run_says_line_by_line_what_the_import_then_does() {
    var file =
        """
        Site,Ward,Ward name,Specialty,Bay,Bay name,Sex,Side rooms,Bed,Bed kind,Row,Column
        %1$s,IW,"Imported, ward",300,A,Bay A,female,no,A1,,1,1
        %1$s,IW,,,A,,,,A2,chair,1,2
        %1$s,IW,,,A,,,,A3,,1,2
        %1$s,IW,,,A,,,,A4,,x,3
        NOWHERE,IW,,,A,,,,A5,,1,5
        """
            .formatted(siteCode);
    var dry = imports.dryRun(ImportKind.WARDS, file);
    assertThat(dry.counts()).isEqualTo("5 lines read: 2 added, 0 changed, 0 unchanged, 3 rejected");
    assertThat(dry.rejected())
        .extracting(l -> l.line() + " " + l.column())
        .containsExactly("4 row", "5 row", "6 site");
    assertThat(wards.byCode(siteCode, "IW")).isEmpty();
    assertThat(imports.apply(ImportKind.WARDS, file).counts()).isEqualTo(dry.counts());
    var layout = wards.layout(wards.byCode(siteCode, "IW").orElseThrow().id());
    assertThat(layout.beds()).extracting(Bed::code).containsExactly("A1", "A2");
    assertThat(imports.apply(ImportKind.WARDS, file).count(Result.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void staff_and_practices_are_imported_through_the_page() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var code = "C" + (1000000 + Math.abs(UUID.randomUUID().hashCode() % 8999999));
    var csv =
        "national_code,local_code,title,given,surname,job,consultant,specialty\n"
            + code
            + ",,Dr,Ada,Menon,Consultant,yes,300\n,,Dr,No,Code,Nurse,no,\n";
    var dry = admin.post("/organisation/import", Map.of("kind", "STAFF", "text", csv));
    assertThat(dry.body()).contains("Nothing has been saved", "national_code", "1 rejected");
    assertThat(people.byNationalCode(code)).isEmpty();
    admin.post("/organisation/import", Map.of("kind", "STAFF", "text", csv, "apply", "true"));
    assertThat(people.byNationalCode(code)).isPresent();
    var practice = unique("P");
    var list =
        "code,name,address,postcode,phone\n" + practice + ",Mill Lane,1 Mill Lane,LS1 1AA,\n";
    assertThat(imports.apply(ImportKind.PRACTICES, list).count(Result.ADDED)).isEqualTo(1);
    assertThat(practices.byCode(practice)).isPresent();
    var wrong =
        admin.post("/organisation/import", Map.of("kind", "PRACTICES", "text", "code\nX\n"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Line 1 has no column name");
  }

  private static String path(HttpResponse<String> redirect) {
    return URI.create(redirect.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private Map<String, String> ward(String code, String name, String version) {
    return Map.of(
        "site",
        site.toString(),
        "code",
        code,
        "name",
        name,
        "specialty",
        "300",
        "building",
        "",
        "phone",
        "",
        "version",
        version);
  }

  private static void put(
      Map<String, String> form, String field, int version, int row, int column) {
    form.put(field + "-version", Integer.toString(version));
    form.put(field + "-row", Integer.toString(row));
    form.put(field + "-column", Integer.toString(column));
  }

  private static String unique(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  }
}
