package org.almoner.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.NewUser;
import org.almoner.access.Role;
import org.almoner.access.Users;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.almoner.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class LockScenarios {
  private static final String PASSWORD = "marble teapot orbit";
  @Autowired Users users;
  @Autowired Staff staff;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SecondFactors factors;
  @Autowired SealOldSecrets old;
  private final String name = "grace." + UUID.randomUUID().toString().substring(0, 8);
  private UUID user = new UUID(0, 0);

  @BeforeEach
  void a_nurse() {
    user = users.create(NewUser.of(name, "Grace Okafor", Role.NURSE).withPassword(PASSWORD));
  }

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private Web signed_in() {
    var web = staff.nobody();
    web.submit("/sign-in", Map.of("username", name, "password", PASSWORD));
    return web;
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }

  @Test
  void a_screen_left_alone_locks_and_the_password_returns_to_the_same_page() {
    var web = signed_in();
    assertThat(web.get("/me").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    var locked = web.get("/me?tab=1");
    assertThat(locked.statusCode()).isEqualTo(303);
    assertThat(location(locked)).isEqualTo("/lock?next=%2Fme%3Ftab%3D1");
    var page = web.get(location(locked)).body();
    assertThat(page)
        .contains("Signed in as <strong>Grace Okafor</strong>")
        .doesNotContain("header__search");
    assertThat(web.submit("/lock", Map.of("password", "wrong")).statusCode()).isEqualTo(422);
    assertThat(web.get("/me").statusCode()).isEqualTo(303);
    var opened = web.submit("/lock", Map.of("password", PASSWORD, "next", "/me?tab=1"));
    assertThat(location(opened)).isEqualTo("/me?tab=1");
    assertThat(web.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void work_keeps_the_screen_open_and_waiting_for_news_does_not() {
    var web = signed_in();
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(10));
      assertThat(web.get("/me").statusCode()).isEqualTo(200);
    }
    clock.advance(Duration.ofMinutes(10));
    assertThat(web.unattended("/session").body()).contains("\"seconds\":300");
    clock.advance(Duration.ofMinutes(4));
    assertThat(web.unattended("/session").body()).contains("\"seconds\":60");
    clock.advance(Duration.ofMinutes(2));
    assertThat(web.unattended("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void locking_by_hand_returns_to_the_page_it_was_pressed_on() {
    var web = signed_in();
    web.get("/me");
    var locked = web.submit("/me", "/lock", Map.of());
    assertThat(location(locked)).isEqualTo("/lock?next=%2Fme");
    assertThat(web.get("/me").statusCode()).isEqualTo(303);
    assertThat(web.get("/patients").statusCode()).isEqualTo(303);
  }

  @Test
  void a_session_ends_twelve_hours_after_sign_in() {
    var web = signed_in();
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    assertThat(location(web.get("/me"))).startsWith("/sign-in");
  }

  @Test
  void a_person_sees_and_ends_their_own_sessions() {
    var here = signed_in();
    var there = signed_in();
    var session =
        jdbc.sql("select id from access.session where account_id = :user order by id desc limit 1")
            .param("user", user)
            .query(UUID.class)
            .single();
    var stranger = staff.with(Role.NURSE);
    assertThat(stranger.post("/me/sessions/" + session + "/end", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(there.get("/me").statusCode()).isEqualTo(200);
    assertThat(here.get("/me").body()).contains("This browser", "/me/sessions/" + session + "/end");
    here.submit("/me", "/me/sessions/" + session + "/end", Map.of());
    assertThat(there.get("/me").statusCode()).isEqualTo(303);
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void changing_the_password_asks_the_present_one_and_refuses_easy_ones() {
    var here = signed_in();
    var there = signed_in();
    assertThat(change(here, "wrong", "another good password").body())
        .contains("not your present password");
    assertThat(change(here, PASSWORD, "short").body()).contains("at least 12 characters");
    assertThat(change(here, PASSWORD, "Password-2026!").body()).contains("too easy to guess");
    assertThat(change(here, PASSWORD, name + "-x9").body()).contains("without your name");
    assertThat(change(here, PASSWORD, "walrus umbrella nine").statusCode()).isEqualTo(302);
    assertThat(there.get("/me").statusCode()).isEqualTo(303);
    var again = staff.nobody();
    assertThat(
            again.submit("/sign-in", Map.of("username", name, "password", PASSWORD)).statusCode())
        .isEqualTo(422);
  }

  private static HttpResponse<String> change(Web web, String current, String password) {
    return web.submit("/me/password", Map.of("current", current, "password", password));
  }

  @Test
  void a_one_time_password_must_be_replaced_before_anything_else() {
    users.setPassword(user, "given by telephone", true);
    var web = staff.nobody();
    var first = web.submit("/sign-in", Map.of("username", name, "password", "given by telephone"));
    assertThat(location(first)).startsWith("/sign-in/password");
    assertThat(location(web.get("/me"))).startsWith("/sign-in/password");
    assertThat(web.submit("/sign-in/password", Map.of("password", "short")).statusCode())
        .isEqualTo(422);
    assertThat(web.submit("/sign-in/password", Map.of("password", "given by telephone")).body())
        .contains("Choose another than the one you were given");
    web.submit("/sign-in/password", Map.of("password", "walrus umbrella nine"));
    assertThat(web.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void the_second_factor_is_asked_once_added_and_each_code_counts_once() {
    var web = signed_in();
    var secret = factors.pending(user);
    assertThat(web.get("/me/second-factor").body())
        .contains("<svg class=\"qr\"", Totp.base32(secret).substring(0, 4));
    assertThat(web.submit("/me/second-factor", Map.of("code", "000000")).statusCode())
        .isEqualTo(422);
    var added = web.submit("/me/second-factor", Map.of("code", code(secret))).body();
    var recovery = added.split("data-recovery>")[1].split("<")[0];

    clock.advance(Duration.ofSeconds(30));
    var next = staff.nobody();
    var asked = next.submit("/sign-in", Map.of("username", name, "password", PASSWORD));
    assertThat(location(asked)).startsWith("/sign-in/code");
    assertThat(location(next.get("/me"))).startsWith("/sign-in/code");
    var wrong = next.submit("/sign-in/code", Map.of("code", "123"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    next.submit("/sign-in/code", Map.of("code", code(secret), "next", "/me"));
    assertThat(next.get("/me").statusCode()).isEqualTo(200);

    var replay = staff.nobody();
    replay.submit("/sign-in", Map.of("username", name, "password", PASSWORD));
    assertThat(replay.submit("/sign-in/code", Map.of("code", code(secret))).statusCode())
        .isEqualTo(422);
    assertThat(replay.submit("/sign-in/code", Map.of("code", recovery)).statusCode())
        .isEqualTo(302);
    assertThat(replay.get("/me").body()).contains("9 recovery codes");
  }

  private String code(byte[] secret) {
    return Totp.code(secret, clock.instant().getEpochSecond() / Totp.STEP, 6);
  }

  @Test
  void a_role_can_demand_the_second_factor() {
    var administrator = staff.with(Role.ADMINISTRATOR).web();
    demand(administrator, "true");
    try {
      assertThat(administrator.get("/access/matrix").body())
          .contains("must use an authenticator app to sign in");
      users.assignRoles(user, java.util.Set.of(Role.CODER));
      var web = staff.nobody();
      var asked = web.submit("/sign-in", Map.of("username", name, "password", PASSWORD));
      assertThat(location(asked)).startsWith("/sign-in/second-factor");
      assertThat(location(web.get("/me"))).startsWith("/sign-in/second-factor");
      assertThat(web.get("/sign-in/second-factor").body()).contains("<svg class=\"qr\"");
      web.submit("/sign-in/second-factor", Map.of("code", code(factors.pending(user))));
      assertThat(web.get("/me").statusCode()).isEqualTo(200);
    } finally {
      demand(administrator, "false");
    }
    assertThat(
            staff
                .with(Role.NURSE)
                .post("/access/matrix/second-factor", Map.of("role", "CODER", "demanded", "true"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            staff
                .with(Role.INFORMATION_GOVERNANCE)
                .get("/audit?kind=role&action=role.demand-second-factor")
                .body())
        .contains("role:CODER");
  }

  private static void demand(Web administrator, String demanded) {
    assertThat(
            administrator
                .post("/access/matrix/second-factor", Map.of("role", "CODER", "demanded", demanded))
                .statusCode())
        .isEqualTo(302);
  }

  private byte[] enrol(Web web) {
    var secret = factors.pending(user);
    web.submit("/me/second-factor", Map.of("code", code(secret)));
    clock.advance(Duration.ofSeconds(30));
    return secret;
  }

  @Test
  void an_open_screen_alone_cannot_replace_or_guess_away_the_app() {
    var web = signed_in();
    var secret = enrol(web);
    assertThat(web.get("/me/second-factor").statusCode()).isEqualTo(422);
    var theirs = factors.pending(user);
    var key = staff.again(new Staff.Member(user, name, "", staff.address()));
    assertThat(key.post("/me/second-factor", Map.of("code", code(theirs))).statusCode())
        .isEqualTo(422);
    for (int i = 0; i < 5; i++)
      assertThat(key.post("/me/second-factor/remove", Map.of("code", "00000" + i)).body())
          .contains("was not removed");
    assertThat(key.post("/me/second-factor/remove", Map.of("code", code(secret))).body())
        .contains("too many wrong attempts");
    assertThat(factors.enrolled(user)).isTrue();
    clock.advance(Duration.ofMinutes(2));
    assertThat(key.post("/me/second-factor/remove", Map.of("code", code(secret))).statusCode())
        .isEqualTo(302);
    assertThat(factors.enrolled(user)).isFalse();
  }

  @Test
  void an_administrator_takes_a_lost_app_away_and_the_password_alone_signs_in() {
    enrol(signed_in());
    assertThat(
            location(
                staff.nobody().submit("/sign-in", Map.of("username", name, "password", PASSWORD))))
        .startsWith("/sign-in/code");
    var administrator = staff.with(Role.ADMINISTRATOR).web();
    administrator.submit("/users/" + user, "/users/" + user + "/second-factor/remove", Map.of());
    var web = staff.nobody();
    web.submit("/sign-in", Map.of("username", name, "password", PASSWORD));
    assertThat(web.get("/me").statusCode()).isEqualTo(200);
    assertThat(
            staff
                .with(Role.INFORMATION_GOVERNANCE)
                .get("/audit?kind=user&action=user.remove-second-factor")
                .body())
        .contains("user:" + user);
  }

  @Test
  void the_database_holds_no_secret_that_makes_codes() {
    var secret = enrol(signed_in());
    var kept =
        jdbc.sql("select totp_secret from access.credential where account_id = :user")
            .param("user", user)
            .query(byte[].class)
            .single();
    assertThat(kept).hasSizeGreaterThan(secret.length);
    assertThat(java.util.HexFormat.of().formatHex(kept))
        .doesNotContain(java.util.HexFormat.of().formatHex(secret));
    var other =
        users.create(NewUser.of("x" + name, "Other Person", Role.NURSE).withPassword(PASSWORD));
    jdbc.sql("update access.credential set totp_secret = :kept where account_id = :other")
        .param("kept", kept)
        .param("other", other)
        .update();
    assertThat(factors.accepts(other, code(secret))).isFalse();
    assertThat(factors.accepts(user, code(secret))).isTrue();
  }

  @Test
  void a_secret_an_earlier_version_kept_bare_is_sealed_at_the_start() {
    var bare = Totp.freshSecret();
    jdbc.sql("update access.credential set totp_secret = :bare where account_id = :user")
        .param("bare", bare)
        .param("user", user)
        .update();
    old.afterSingletonsInstantiated();
    assertThat(
            jdbc.sql(
                    "select octet_length(totp_secret) from access.credential where account_id = :u")
                .param("u", user)
                .query(Integer.class)
                .single())
        .isGreaterThan(bare.length);
    assertThat(factors.accepts(user, code(bare))).isTrue();
  }
}
