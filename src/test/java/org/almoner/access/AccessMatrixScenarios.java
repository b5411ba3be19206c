package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.access.activities.Activities;
import org.almoner.access.people.Matrix;
import org.almoner.access.people.Matrix.Route;
import org.almoner.shell.LiveFragment;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route of every module, tried by every role: made from the program, not from a list. */
@HospitalTest
class AccessMatrixScenarios {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::([^}]*))?}");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> REFUSALS = Set.of("/access/refused", "/error");

  /** Routes with a patient in them that show nothing of the record. */
  private static final Set<String> ABOUT_THE_LOOKS =
      Set.of(
          "/break-glass/{patient}",
          "/patients/{patient}/access-log",
          "/patients/{patient}/access-log/export.csv",
          "/patients/{patient}/access-log/for-patient");

  @Autowired Matrix matrix;
  @Autowired Activities activities;
  @Autowired Staff staff;
  @Autowired List<LiveFragment> live;

  private Stream<Route> routes() {
    return matrix.routes().stream()
        .filter(r -> !REFUSALS.contains(r.path()) && !r.path().startsWith("/test-"))
        .filter(r -> !r.path().startsWith("/probe") && !r.activity().startsWith("test."));
  }

  private static String filled(String path) {
    return VARIABLE
        .matcher(path)
        .replaceAll(
            v ->
                v.group(2) == null
                    ? UUID.randomUUID().toString()
                    : v.group(2).split("\\|")[0].replaceAll("[()]", ""));
  }

  private boolean shippedTo(Role role, Route route) {
    return Set.of(Activity.SIGNED_IN, Activity.ANYONE).contains(route.activity())
        || activities.all().stream()
            .anyMatch(a -> a.code().equals(route.activity()) && a.shippedTo().contains(role));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_passes_just_the_routes_that_the_catalogues_give_it(Role role) {
    var member = staff.with(role).web();
    var wrong = new ArrayList<String>();
    routes()
        .forEach(
            route -> {
              if (!shippedTo(role, route)) mustBeRefused(member, route, wrong);
              else if (route.method().equals("GET")) mustPass(member, route, wrong);
            });
    assertThat(wrong).isEmpty();
  }

  private void mustBeRefused(Web member, Route route, List<String> wrong) {
    var answer = member.send(route.method(), filled(route.path()), Map.of());
    if (answer.statusCode() != 403 || !answer.body().contains(route.activity()))
      wrong.add(route + " should be refused by name but answers " + answer.statusCode());
  }

  private void mustPass(Web member, Route route, List<String> wrong) {
    var path = filled(route.path());
    var status = path.equals("/live") ? 200 : member.get(path).statusCode();
    if (status == 401 || status == 403 || status >= 500)
      wrong.add(route + " should pass but answers " + status);
  }

  @Test
  void nobody_signed_in_reaches_nothing_but_sign_in() {
    var nobody = staff.nobody();
    routes()
        .filter(r -> !r.path().equals("/sign-in"))
        .forEach(
            route -> {
              var answer = nobody.send(route.method(), filled(route.path()), Map.of());
              assertThat(answer.statusCode()).as(route.toString()).isEqualTo(303);
              assertThat(answer.headers().firstValue("Location").orElse(""))
                  .as(route.toString())
                  .startsWith("/sign-in?next=");
            });
  }

  @Test
  void a_change_without_the_pages_token_or_without_a_key_is_refused_on_every_route() {
    var everything = staff.with(Role.values()).web();
    routes()
        .filter(r -> CHANGING.contains(r.method()))
        .forEach(
            route -> {
              var path = filled(route.path());
              assertThat(
                      everything
                          .send(route.method(), path, Map.of("_csrf", "", "_key", "12345678"))
                          .statusCode())
                  .as("without token: " + route)
                  .isEqualTo(403);
              if (Stream.of("/sign-", "/session/", "/drafts/").noneMatch(path::startsWith))
                assertThat(everything.send(route.method(), path, Map.of("_key", "")).statusCode())
                    .as("without key: " + route)
                    .isEqualTo(400);
            });
  }

  @Test
  void every_route_of_a_patient_asks_for_the_relationship() {
    assertThat(
            routes()
                .filter(r -> r.path().contains("{patient}") && !r.record())
                .map(Route::path)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ABOUT_THE_LOOKS);
  }

  @Test
  void a_live_topic_needs_the_right_of_the_page_it_belongs_to() {
    for (var fragment : live) {
      if (fragment.getClass().getName().contains(".shell.")) continue;
      assertThat(activities.known(String.valueOf(fragment.activity())))
          .as(fragment.getClass().getName())
          .isTrue();
      var topic = "/live?topic=" + fragment.kind() + ":" + UUID.randomUUID();
      for (var role : Role.values()) {
        var may =
            activities.all().stream()
                .anyMatch(
                    a -> a.code().equals(fragment.activity()) && a.shippedTo().contains(role));
        if (!may)
          assertThat(staff.with(role).get(topic).statusCode())
              .as(role + " " + topic)
              .isEqualTo(403);
      }
    }
  }
}
