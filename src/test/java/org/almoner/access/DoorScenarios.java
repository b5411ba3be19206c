package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.almoner.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who means harm would try at the doors. */
@HospitalTest
class DoorScenarios {
  private static final String PASSWORD = "marble teapot orbit";
  @Autowired Users users;
  @Autowired Staff staff;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private final String name = "grace." + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private UUID a_nurse() {
    return users.create(NewUser.of(name, "Grace Okafor", Role.NURSE).withPassword(PASSWORD));
  }

  private HttpResponse<String> sign_in(Web web, String username, String password, String next) {
    return web.submit("/sign-in", Map.of("username", username, "password", password, "next", next));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }

  @Test
  void a_session_token_planted_beforehand_is_never_taken_over() {
    a_nurse();
    var known = "A".repeat(43);
    var web = staff.nobody().plant("almoner", known);
    sign_in(web, name, PASSWORD, "/me");
    assertThat(web.cookie("almoner")).hasSize(43).isNotEqualTo(known);
    assertThat(staff.nobody().plant("almoner", known).get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void signing_in_again_ends_the_session_before() {
    a_nurse();
    var attacker = staff.with(Role.NURSE);
    var web = staff.nobody().plant("almoner", attacker.token());
    web.post("/sign-out", Map.of("_csrf", "")); // no token: stays
    assertThat(attacker.get("/me").statusCode()).isEqualTo(200);
    var fresh = staff.nobody();
    sign_in(fresh, name, PASSWORD, "/me");
    var first = fresh.cookie("almoner");
    fresh.submit("/me", "/sign-in", Map.of("username", name, "password", PASSWORD));
    assertThat(fresh.cookie("almoner")).isNotEqualTo(first);
    assertThat(staff.nobody().plant("almoner", first).get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void the_page_to_return_to_is_always_ours_and_never_breaks_sign_in() {
    a_nurse();
    for (var elsewhere :
        List.of(
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "/%0d%0aSet-Cookie:x=y\r\nX: y",
            "evil.example"))
      assertThat(location(sign_in(staff.nobody(), name, PASSWORD, elsewhere)))
          .as(elsewhere)
          .isEqualTo("/");
    assertThat(location(sign_in(staff.nobody(), name, PASSWORD, "/me?x={y}&q=a%20b")))
        .isEqualTo("/me?x=%7By%7D&q=a%20b");
  }

  @Test
  void a_password_typed_into_the_wrong_field_is_not_kept() {
    var mistyped = "My.Secret.Pass." + name;
    sign_in(staff.nobody(), mistyped, "x", "/");
    assertThat(jdbc.sql("select username from access.attempt").query(String.class).list())
        .isNotEmpty()
        .allMatch(kept -> kept.matches("[0-9a-f]{64}"));
  }

  @Test
  void absurdly_long_names_and_passwords_are_simply_wrong() {
    a_nurse();
    var long1 = "x".repeat(100_000);
    assertThat(sign_in(staff.nobody(), long1, PASSWORD, "/").statusCode()).isEqualTo(422);
    assertThat(sign_in(staff.nobody(), name, long1, "/").statusCode()).isEqualTo(422);
  }

  @Test
  void a_body_that_is_too_large_is_refused_plainly() {
    var nurse = staff.with(Role.NURSE);
    var answer = nurse.post("/place", Map.of("place", "x".repeat(3_000_000)));
    assertThat(answer.statusCode()).isBetween(400, 413);
    no_insides(answer);
  }

  @Test
  void the_sign_in_form_cannot_lock_somebodys_second_factor() {
    a_nurse();
    for (int i = 0; i < 8; i++) sign_in(staff.nobody(), "code:" + name, "x", "/");
    for (int i = 0; i < 8; i++) sign_in(staff.nobody(), "CODE " + name, "x", "/");
    assertThat(sign_in(staff.nobody(), name, PASSWORD, "/me").statusCode()).isBetween(302, 303);
  }

  @Test
  void a_new_password_from_an_administrator_ends_the_wait() {
    var id = a_nurse();
    for (int i = 0; i < 5; i++) sign_in(staff.nobody(), name, "wrong wrong wrong", "/");
    assertThat(sign_in(staff.nobody(), name, PASSWORD, "/").body()).contains("too many wrong");
    var page =
        staff
            .with(Role.ADMINISTRATOR)
            .web()
            .submit("/users/" + id, "/users/" + id + "/password", Map.of());
    var given = page.body().split("data-one-time>")[1].split("<")[0];
    assertThat(location(sign_in(staff.nobody(), name, given, "/"))).startsWith("/sign-in/password");
  }

  @Test
  void the_wait_doubles_and_a_day_of_quiet_forgets_it() {
    a_nurse();
    for (int i = 0; i < 5; i++) sign_in(staff.nobody(), name, "wrong wrong wrong", "/");
    for (int minutes : new int[] {1, 2, 4}) {
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(sign_in(staff.nobody(), name, PASSWORD, "/").body())
          .as(minutes + " min")
          .contains("too many wrong");
      clock.advance(Duration.ofSeconds(2));
      assertThat(sign_in(staff.nobody(), name, "wrong wrong wrong", "/").body())
          .contains("User name or password is wrong");
    }
    clock.advance(Duration.ofHours(25));
    sign_in(staff.nobody(), name, "wrong wrong wrong", "/");
    assertThat(sign_in(staff.nobody(), name, PASSWORD, "/me").statusCode()).isBetween(302, 303);
  }

  @Test
  void a_field_called_method_changes_no_method() {
    var nurse = staff.with(Role.NURSE);
    var overridden = nurse.post("/me", Map.of("_method", "GET"));
    assertThat(overridden.statusCode()).isEqualTo(405);
    var header =
        nurse
            .web()
            .postWith(
                Map.of("X-HTTP-Method-Override", "GET", "X-HTTP-Method", "GET"), "/me", Map.of());
    assertThat(header.statusCode()).isEqualTo(405);
    assertThat(
            nurse
                .web()
                .raw(nurse.web().to("/me").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void nothing_is_reached_round_the_door() {
    for (var path :
        List.of(
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/assets/..;/patients",
            "/assets//../patients",
            "/sign-in/../patients",
            "/sign-in;x=/../patients",
            "/error/../me",
            "/%2fpatients",
            "/actuator/health/../env")) {
      var answer = staff.nobody().get(path);
      assertThat(answer.statusCode()).as(path).isNotEqualTo(200).isLessThan(500);
      no_insides(answer);
    }
    var nurse = staff.with(Role.NURSE);
    for (var path :
        List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"))
      assertThat(nurse.get(path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
    assertThat(staff.nobody().get("/actuator/health").body())
        .doesNotContain("connections", "diskSpace", "components");
  }

  @Test
  void failures_tell_nothing_of_the_insides() {
    var nurse = staff.with(Role.NURSE);
    var web = nurse.web();
    for (var answer :
        List.of(
            nurse.get("/probe/broken"),
            nurse.get("/users/nonsense"),
            nurse.get("/nothing-here"),
            nurse.get("/patients?q=%00"),
            nurse.post("/me/sessions/" + UUID.randomUUID() + "/end", Map.of()),
            nurse.post("/place", Map.of("_draft", "x", "_draft_patient", "not-an-id", "place", "")),
            web.raw(
                web.to("/place")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"a\""))))) no_insides(answer);
    assertThat(
            nurse
                .post("/place", Map.of("_draft", "x", "_draft_patient", "no", "place", ""))
                .statusCode())
        .isLessThan(500);
  }

  private static void no_insides(HttpResponse<String> answer) {
    assertThat(answer.body())
        .doesNotContain(
            "Exception",
            "\tat ",
            "org.almoner.",
            "org.springframework",
            "secret detail",
            "tomcat",
            "Tomcat");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void one_persons_key_is_nothing_to_another() {
    var one = staff.with(Role.NURSE);
    var other = staff.with(Role.NURSE);
    var key = Map.of("_key", UUID.randomUUID().toString(), "place", "");
    assertThat(one.post("/place", key).statusCode()).isEqualTo(302);
    var theirs = other.post("/place", key);
    assertThat(theirs.statusCode()).isEqualTo(302);
    assertThat(theirs.body()).doesNotContain("already saved");
  }

  @Test
  void every_answer_carries_the_headers_that_keep_it_private() {
    var nurse = staff.with(Role.NURSE);
    for (var answer : List.of(nurse.get("/me"), nurse.get("/users"), nurse.get("/nothing-here"))) {
      var headers = answer.headers();
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void a_name_nobody_has_takes_as_long_as_a_wrong_password() {
    a_nurse();
    long known = 0;
    long unknown = 0;
    for (int i = 0; i < 4; i++) {
      known += nanos(name, i);
      unknown += nanos("nobody." + name, i);
    }
    assertThat((double) unknown / known).isBetween(0.4, 2.5);
  }

  private long nanos(String username, int round) {
    var web = staff.nobody();
    var token = SignInScenarios.csrf(web.get("/sign-in").body());
    var began = System.nanoTime();
    web.post(
        "/sign-in", Map.of("_csrf", token, "username", username, "password", "wrong " + round));
    return System.nanoTime() - began;
  }
}
