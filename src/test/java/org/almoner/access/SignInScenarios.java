package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

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

@HospitalTest
class SignInScenarios {
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

  private void given_a_nurse() {
    users.create(NewUser.of(name, "Grace Okafor", Role.NURSE).withPassword(PASSWORD));
  }

  private java.net.http.HttpResponse<String> try_to_sign_in(
      Web web, String username, String password) {
    return try_to_sign_in(web, username, password, "/");
  }

  private java.net.http.HttpResponse<String> try_to_sign_in(
      Web web, String username, String password, String next) {
    return web.post(
        "/sign-in",
        Map.of(
            "_csrf", csrf(web.get("/sign-in").body()),
            "username", username,
            "password", password,
            "next", next));
  }

  static String csrf(String page) {
    return page.split("name=\"_csrf\" value=\"")[1].split("\"")[0];
  }

  @Test
  void the_right_password_signs_in_and_returns_to_the_page_that_was_wanted() {
    given_a_nurse();
    var web = staff.nobody();
    var signedIn = try_to_sign_in(web, name.toUpperCase(), PASSWORD, "/wards/7?view=list");
    assertThat(signedIn.statusCode()).isBetween(302, 303);
    assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/wards/7?view=list");
    var cookie =
        signedIn.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("almoner="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    assertThat(web.get("/access/refused").statusCode()).isEqualTo(403);
  }

  @Test
  void an_address_elsewhere_is_never_followed() {
    given_a_nurse();
    for (var next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      var signedIn = try_to_sign_in(staff.nobody(), name, PASSWORD, next);
      assertThat(signedIn.headers().firstValue("Location").orElse(""))
          .endsWith("/")
          .doesNotContain("evil");
    }
  }

  @Test
  void a_wrong_name_and_a_wrong_password_read_the_same() {
    given_a_nurse();
    var wrongPassword = try_to_sign_in(staff.nobody(), name, "something else");
    var wrongName = try_to_sign_in(staff.nobody(), "nobody." + name, PASSWORD);
    assertThat(wrongPassword.statusCode()).isEqualTo(422);
    assertThat(wrongName.statusCode()).isEqualTo(422);
    assertThat(wrongPassword.body()).contains("User name or password is wrong");
    assertThat(wrongName.body()).contains("User name or password is wrong");
  }

  @Test
  void too_many_wrong_attempts_make_even_the_right_password_wait() {
    given_a_nurse();
    for (int i = 0; i < 5; i++) try_to_sign_in(staff.nobody(), name, "wrong wrong wrong");
    var early = try_to_sign_in(staff.nobody(), name, PASSWORD);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("too many wrong attempts", "after 14:33:05");
    clock.advance(java.time.Duration.ofSeconds(61));
    assertThat(try_to_sign_in(staff.nobody(), name, "wrong wrong wrong").statusCode())
        .isEqualTo(422);
    assertThat(try_to_sign_in(staff.nobody(), name, PASSWORD).body()).contains("after 14:35:06");
    clock.advance(java.time.Duration.ofSeconds(121));
    assertThat(try_to_sign_in(staff.nobody(), name, PASSWORD).statusCode()).isBetween(302, 303);
  }

  @Test
  void a_form_without_the_pages_token_is_refused() {
    var nurse = staff.with(Role.NURSE);
    assertThat(nurse.post("/sign-out", Map.of("_csrf", "")).statusCode()).isEqualTo(403);
    assertThat(nurse.get("/access/refused").statusCode()).isEqualTo(403);
    assertThat(nurse.post("/sign-out", Map.of()).statusCode()).isBetween(302, 303);
    assertThat(nurse.get("/access/refused").statusCode()).isEqualTo(303);
  }

  @Test
  void the_database_holds_neither_passwords_nor_session_tokens() {
    given_a_nurse();
    var web = staff.nobody();
    try_to_sign_in(web, name, PASSWORD);
    assertThat(
            jdbc.sql(
                    "select password_hash from access.credential c join access.account a on a.id = account_id where username = :name")
                .param("name", name)
                .query(String.class)
                .single())
        .startsWith("$argon2id$");
    assertThat(
            jdbc.sql(
                    "select count(*) from access.session where encode(token_hash, 'escape') = :token")
                .param("token", web.cookie("almoner"))
                .query(Long.class)
                .single())
        .isZero();
  }
}
