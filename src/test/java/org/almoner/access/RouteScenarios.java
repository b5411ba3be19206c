package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.access.activities.Activities;
import org.almoner.access.activities.Requirement;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HospitalTest
class RouteScenarios {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired Activities activities;
  @Autowired Staff staff;

  @Test
  void every_route_names_an_activity_that_a_module_defines() {
    assertThat(routes.getHandlerMethods()).isNotEmpty();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) ->
                assertThat(Requirement.of(method))
                    .as("%s by %s", route, method)
                    .hasValueSatisfying(
                        a ->
                            assertThat(a.startsWith("test.") || activities.known(a))
                                .as(a)
                                .isTrue()));
  }

  @Test
  void without_a_session_only_the_sign_in_page_opens() {
    var refused = staff.nobody().get("/patients?q=a");
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(refused.headers().firstValue("Location"))
        .hasValue("/sign-in?next=%2Fpatients%3Fq%3Da");
    assertThat(staff.nobody().get("/sign-in").statusCode()).isEqualTo(200);
    assertThat(staff.nobody().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(staff.nobody().get("/actuator/env").statusCode()).isEqualTo(303);
  }

  @Test
  void a_refusal_names_the_activity_and_who_has_it() {
    var page = staff.with(Role.NURSE).get("/access/refused");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Who can let you", "Administrator");
  }

  @Test
  void pages_forbid_inline_scripts_and_framing_by_others() {
    var headers = staff.nobody().get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.allValues("Set-Cookie")).noneMatch(c -> c.contains("JSESSIONID"));
  }
}
