package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.almoner.access.Role;
import org.almoner.inpatients.Spells;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.keeping.Kind;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Proves;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator says what the places are for; whoever uses one otherwise says why. */
@HospitalTest
class PlacementRulesScenarios {
  @Autowired Staff staff;
  @Autowired WardSeven wardSeven;
  @Autowired Wards wards;
  @Autowired Spells spells;
  @Autowired Closings closings;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  private Staff.Member admin;

  @BeforeEach
  void an_administrator() {
    admin = staff.with(Role.ADMINISTRATOR);
  }

  private static Map<String, String> fields(String... fields) {
    var form = new HashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return form;
  }

  private void change(String entry, String... fields) {
    var answer = admin.post("/organisation/" + entry, fields(fields));
    assertThat(answer.statusCode()).as(() -> Forms.text(answer.body())).isEqualTo(302);
  }

  private String add(String kind, String... fields) {
    var answer = admin.post("/organisation/" + kind, fields(fields));
    assertThat(answer.statusCode()).as(() -> Forms.text(answer.body())).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow())
        .getPath()
        .replace("/organisation/", "");
  }

  private String refused(String entry, String... fields) {
    var answer = admin.post("/organisation/" + entry, fields(fields));
    assertThat(answer.statusCode()).isEqualTo(422);
    return Forms.text(answer.body());
  }

  private static String id(String entry) {
    return entry.substring(entry.indexOf('/') + 1);
  }

  @Test
  @Proves("PAS-47")
  void whoever_breaks_a_rule_of_the_place_says_why_and_the_breach_is_listed() {
    var ward = wardSeven.empty();
    var clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
    var first = wards.layout(ward.id());
    var bed = first.beds().stream().filter(b -> b.code().equals("SR1")).findFirst().orElseThrow();
    var bay = first.bays().stream().filter(b -> b.code().equals("D")).findFirst().orElseThrow();
    change(
        "bed/" + bed.id(),
        "version",
        "" + bed.version(),
        "code",
        "SR1",
        "kind",
        "BED",
        "row",
        "1",
        "column",
        "1",
        "privateBed",
        "true");
    change(
        "bay/" + bay.id(),
        "version",
        "" + bay.version(),
        "code",
        "D",
        "name",
        "Bay D",
        "sex",
        "MALE",
        "row",
        "2",
        "column",
        "2",
        "opens",
        "07:00",
        "closes",
        "12:00");
    breaks(clerk, ward, "C1", "Pratt", Gender.FEMALE, "BAY_SEX", "Bay C is a male bay.");
    breaks(clerk, ward, "C2", "Price", Gender.MALE, "MIXED_SEX", "Bay C has a woman in it");
    breaks(clerk, ward, "SR1", "Prior", Gender.MALE, "PRIVATE_BED", "SR1 is a private bed");
    breaks(clerk, ward, "D1", "Proud", Gender.MALE, "BAY_HOURS", "is open from 07:00 to 12:00");
    var pays = wardSeven.person("Pryce", "Jo", "1950-01-02", Gender.MALE);
    clerk.done(
        "/patients/" + pays + "/admit?ward=" + ward.id(),
        "bed",
        ward.beds().get("SR2").toString(),
        "method",
        "21",
        "category",
        "02");
    assertThat(clerk.read("/lists/breaches?ward=" + ward.id()))
        .contains(
            "Showing 4 of",
            "PRATT",
            "Bay is for the other sex",
            "2: 1 man, 1 woman",
            "Bed is for private patients",
            "Bay is outside its hours",
            "Because of BAY_HOURS")
        .doesNotContain("PRYCE");
    assertThat(clerk.read("/lists/breaches?since=2026-11-25&ward=" + ward.id()))
        .contains("No placement broke a rule in this time.");
    var file = clerk.user().get("/lists/breaches/export.csv?ward=" + ward.id());
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("breaches.csv");
    assertThat(file.body().lines().toList())
        .hasSize(5)
        .anyMatch(l -> l.contains("PRICE") && l.contains("\"2: 1 man, 1 woman\""))
        .anyMatch(l -> l.contains("PRIOR") && l.contains("\"1\""));
  }

  private void breaks(
      Forms clerk,
      WardSeven.Ward ward,
      String bed,
      String surname,
      Gender gender,
      String rule,
      String words) {
    PatientId patient = wardSeven.person(surname, "Jo", "1950-01-02", gender);
    var path = "/patients/" + patient + "/admit?ward=" + ward.id();
    var to = ward.beds().get(bed).toString();
    var asked = clerk.refused(path, "bed", to, "method", "21");
    assertThat(asked).contains(words, "Give a reason for each warning");
    assertThat(spells.current(patient)).isEmpty();
    clerk.done(path, "bed", to, "method", "21", "why-" + rule, "Because of " + rule);
    assertThat(spells.current(patient).orElseThrow().bedId()).isEqualTo(ward.beds().get(bed));
  }

  @Test
  @Proves("PAS-49")
  void a_ward_is_made_from_nothing_and_a_bay_with_patients_stays() {
    var code = "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    var site = add("site", "code", code, "name", "New " + code, "address", "", "postcode", "");
    var ward =
        add(
            "ward",
            "site",
            id(site),
            "code",
            "NW",
            "name",
            "New ward " + code,
            "specialty",
            "300",
            "phone",
            "");
    var bay =
        add(
            "bay", "ward", id(ward), "code", "A", "name", "Bay A", "sex", "MIXED", "row", "1",
            "column", "1", "opens", "07:00", "closes", "20:00");
    assertThat(
            refused(
                bay, "version", "1", "code", "A", "name", "Bay A", "sex", "MIXED", "row", "1",
                "column", "1", "opens", "20:00", "closes", "07:00"))
        .contains("the closing time after the opening time");
    var one = add("bed", "bay", id(bay), "code", "A1", "kind", "BED", "row", "1", "column", "1");
    var two = add("bed", "bay", id(bay), "code", "A2", "kind", "CHAIR", "row", "1", "column", "2");
    laysOut(ward, bay, one, two);
    assertThat(
            admin
                .post(
                    "/organisation/" + ward + "/specialties",
                    Map.of("specialty", "320", "beds", "1"))
                .statusCode())
        .isEqualTo(302);
    var clerk = new Forms(staff.with(List.of("ward:" + id(ward)), Role.WARD_CLERK));
    waits(clerk, ward, code);
    var patient = wardSeven.person("Pagett", "Ann", "1950-01-02", Gender.FEMALE);
    clerk.done(
        "/patients/" + patient + "/admit?ward=" + id(ward),
        "bed",
        id(one),
        "method",
        "21",
        "specialty",
        "320");
    for (var entry : List.of(bay, one, ward))
      assertThat(refused(entry + "/close", "version", version(entry), "reason", "Rebuilt"))
          .contains("patient", "A");
    clerk.done("/patients/" + patient + "/stay/move", "bed", "waiting");
    change(bay + "/close", "version", version(bay), "reason", "Rebuilt");
    assertThat(clerk.drawn("/patients/" + patient + "/stay/move")).doesNotContainValue(id(one));
    assertThat(clerk.refused("/patients/" + patient + "/stay/move", "bed", id(two)))
        .contains("no longer in use");
  }

  private void laysOut(String ward, String bay, String one, String two) {
    var layout = fields("bay-" + id(bay) + "-version", "1");
    layout.put("bay-" + id(bay) + "-row", "2");
    layout.put("bay-" + id(bay) + "-column", "3");
    for (var bed : List.of(one, two)) {
      layout.put("bed-" + id(bed) + "-version", "1");
      layout.put("bed-" + id(bed) + "-row", bed.equals(one) ? "1" : "2");
      layout.put("bed-" + id(bed) + "-column", "1");
    }
    var answer = admin.post("/organisation/" + ward + "/layout", layout);
    assertThat(answer.statusCode()).as(() -> Forms.text(answer.body())).isEqualTo(302);
    var drawn = wards.layout(new WardId(UUID.fromString(id(ward))));
    assertThat(drawn.bays().getFirst().row()).isEqualTo(2);
    assertThat(drawn.beds().getLast().row()).isEqualTo(2);
  }

  /** A patient without a bed is a matter for a reason until the ward has a waiting area. */
  private void waits(Forms clerk, String ward, String code) {
    var waiting = wardSeven.person("Paget", "Ann", "1950-01-02", Gender.FEMALE);
    var admit = "/patients/" + waiting + "/admit?ward=" + id(ward);
    assertThat(clerk.refused(admit, "bed", "waiting", "method", "21"))
        .contains("has no waiting area");
    change(
        ward,
        "version",
        version(ward),
        "code",
        "NW",
        "name",
        "New ward " + code,
        "specialty",
        "300",
        "phone",
        "",
        "waitingArea",
        "true");
    clerk.done(admit, "bed", "waiting", "method", "21");
  }

  private String version(String entry) {
    var page = admin.get("/organisation/" + entry).body();
    var version =
        java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  @Test
  void a_bay_closed_while_a_patient_is_put_there_is_not_lain_in() throws Exception {
    var ward = wardSeven.empty();
    var clerk = new Forms(staff.with(List.of("ward:" + ward.id()), Role.WARD_CLERK));
    var bay = wards.bay(wards.bed(ward.beds().get("A1")).bay());
    var patient = wardSeven.person("Parr", "Ann", "1950-01-02", Gender.FEMALE);
    var path = "/patients/" + patient + "/admit?ward=" + ward.id();
    var opened = clerk.drawn(path);
    var coming =
        transactions.execute(
            t -> {
              Actors.as(
                  Actor.system("test"),
                  () -> closings.close(Kind.BAY, bay.id().value(), bay.version(), "Rebuilt"));
              var admitted =
                  CompletableFuture.supplyAsync(
                      () ->
                          clerk.answer(
                              path,
                              opened,
                              "bed",
                              ward.beds().get("A1").toString(),
                              "method",
                              "21"));
              assertThat(somebodyWaits()).isTrue();
              return admitted;
            });
    var answer = coming.get(20, TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Forms.text(answer.body())).contains("no longer in use");
  }

  private boolean somebodyWaits() {
    for (int i = 0; i < 500; i++) {
      var waiting =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
      if (waiting > 0) return true;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return false;
  }
}
