package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.people.Matrix;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HospitalTest
class UsersScenarios {
  @Autowired Staff staff;
  @Autowired Users users;
  @Autowired Matrix matrix;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private final String name = "amina." + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void an_administrator_adds_a_person_who_then_may_do_what_the_role_may_and_no_more() {
    var administrator = staff.with(Role.ADMINISTRATOR);
    var added =
        administrator
            .web()
            .submit(
                "/users/new",
                "/users",
                Map.of("username", name, "displayName", "Amina Yusuf", "roles", "NURSE"));
    var page = added.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
    var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    var reset = administrator.web().submit(page, page + "/password", Map.of()).body();
    var password = reset.split("data-one-time>")[1].split("<")[0];

    var browser = staff.nobody();
    browser.submit("/sign-in", Map.of("username", name, "password", password));
    browser.submit("/sign-in/password", Map.of("password", "walrus umbrella nine"));
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    assertThat(browser.get("/governance/break-glass").statusCode()).isEqualTo(403);
    assertThat(browser.get("/users").body())
        .contains("You cannot manage people who sign in", "Administrator");
    assertThat(browser.get("/now").body())
        .doesNotContain("href=\"/users\"", "href=\"/governance/break-glass\"");

    users.assignRoles(id, Set.of(Role.INFORMATION_GOVERNANCE));
    assertThat(browser.get("/governance/break-glass").statusCode()).isEqualTo(200);
    assertThat(browser.get("/now").body()).contains("href=\"/governance/break-glass\"");

    administrator
        .web()
        .submit(page, Map.of("version", "2", "displayName", "Amina Yusuf", "roles", "NURSE"));
    assertThat(users.byId(id).active()).isFalse();
    assertThat(browser.get("/me").statusCode()).isEqualTo(303);
  }

  @Test
  void grants_are_changed_without_a_release_and_count_at_once() {
    var coder = staff.with(Role.CODER);
    assertThat(coder.get("/access/matrix").statusCode()).isEqualTo(403);
    var administrator = staff.with(Role.ADMINISTRATOR);
    var form = Map.of("role", "CODER", "activity", AccessActivities.SEE_MATRIX, "granted", "true");
    assertThat(administrator.post("/access/matrix", form).statusCode()).isEqualTo(302);
    assertThat(coder.get("/access/matrix").statusCode()).isEqualTo(200);
    administrator.post(
        "/access/matrix",
        Map.of("role", "CODER", "activity", AccessActivities.SEE_MATRIX, "granted", "false"));
    assertThat(coder.get("/access/matrix").statusCode()).isEqualTo(403);
    assertThat(coder.post("/access/matrix", form).statusCode()).isEqualTo(403);
  }

  @Test
  void the_matrix_shows_every_route_and_is_kept_by_the_program() {
    var page = staff.with(Role.INFORMATION_GOVERNANCE).get("/access/matrix").body();
    assertThat(matrix.routes()).isNotEmpty();
    for (var route : matrix.routes())
      assertThat(page).contains(route.method() + " " + route.path());
    assertThat(matrix.activities())
        .anySatisfy(
            a -> {
              assertThat(a.activity()).isEqualTo(AccessActivities.REVIEW_BREAK_GLASS);
              assertThat(a.roles()).containsExactly(Role.INFORMATION_GOVERNANCE);
            });
  }

  /** The routes of this module that need no record, tried by every role. */
  @Test
  void each_role_opens_just_the_routes_the_matrix_says() {
    var routes =
        Set.of(
            "/users", "/audit", "/governance/break-glass", "/access/matrix", "/me", "/users/new");
    for (var role : Role.values()) {
      var member = staff.with(role);
      for (var route : matrix.routes()) {
        if (!route.method().equals("GET") || !routes.contains(route.path())) continue;
        var may =
            route.activity().equals(Activity.SIGNED_IN)
                || matrix.activities().stream()
                    .anyMatch(
                        a -> a.activity().equals(route.activity()) && a.roles().contains(role));
        assertThat(member.get(route.path()).statusCode())
            .as(role + " " + route.path())
            .isEqualTo(may ? 200 : 403);
      }
    }
  }

  @Test
  void two_people_cannot_have_one_user_name_and_a_stale_form_changes_nothing() {
    users.create(NewUser.of(name, "Amina Yusuf", Role.NURSE));
    assertThatThrownBy(() -> users.create(NewUser.of(name.toUpperCase(), "Other", Role.NURSE)))
        .isInstanceOf(UsernameTaken.class);
    var administrator = staff.with(Role.ADMINISTRATOR);
    var taken =
        administrator.post(
            "/users", Map.of("username", name, "displayName", "Other", "roles", "NURSE"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("already somebody");
    var id = users.byUsername(name).orElseThrow().id();
    users.assignPlaces(id, Set.of("ward:1"));
    var stale =
        administrator.post("/users/" + id, Map.of("version", "1", "displayName", "New name"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(users.byId(id).displayName()).isEqualTo("Amina Yusuf");
  }

  @Test
  void the_last_administrator_stays() {
    var last = staff.with(Role.ADMINISTRATOR);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("update access.account set active = false where id <> :id")
              .param("id", last.id())
              .update();
          assertThatThrownBy(() -> users.assignRoles(last.id(), Set.of(Role.NURSE)))
              .isInstanceOf(LastAdministrator.class);
          status.setRollbackOnly();
        });
  }
}
