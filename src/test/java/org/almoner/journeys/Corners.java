package org.almoner.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.almoner.access.Role;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.testing.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that no link leads to: the steps of signing in, and what only a button opens. */
final class Corners {
  private final Staff staff;
  private final JdbcClient jdbc;
  private final Consumer<Links> taken;

  Corners(Staff staff, JdbcClient jdbc, Consumer<Links> taken) {
    this.staff = staff;
    this.jdbc = jdbc;
    this.taken = taken;
  }

  /** Where a session that is not open yet is sent. */
  void signing_in() {
    walk(
        new Staff.Member(new java.util.UUID(0, 1), "nobody", "none", staff.address()),
        t -> t.answering(200, "/sign-in"));
    at("SECOND_FACTOR", "/sign-in/code");
    at("NEW_PASSWORD", "/sign-in/password");
    at("ENROL", "/sign-in/second-factor");
    at("LOCKED", "/lock");
  }

  private void at(String stage, String path) {
    var member = staff.with(Role.NURSE);
    jdbc.sql("update access.session set stage = :stage where account_id = :id")
        .param("stage", stage)
        .param("id", member.id())
        .update();
    walk(member, t -> t.answering(200, path));
  }

  void secrets_shown_once() {
    var admin = staff.with(Role.ADMINISTRATOR);
    var links = new Links(admin);
    var user = "/users/" + staff.with(Role.NURSE).id();
    links.examine(user, admin.web().submit(user, user + "/password", Map.of()), 200);
    taken.accept(links);
  }

  void somebody_alike(Patients patients, PatientId like) {
    var clerk = staff.with(Role.WARD_CLERK);
    var known = patients.summary(like);
    var form =
        new HashMap<>(
            Map.of(
                "surname",
                known.surname(),
                "given",
                known.given(),
                "born-day",
                "3",
                "born-month",
                "3",
                "born-year",
                "1959"));
    form.putAll(
        Map.of(
            "gender",
            "2",
            "line1",
            "14 Lantern Row",
            "postcode",
            "NM4 2AB",
            "practiceState",
            "unknown"));
    var links = new Links(clerk);
    links.examine("/patients/new", clerk.web().submit("/patients/new", form), 422);
    taken.accept(links);
  }

  /** What is shown instead of a page. */
  void refusals(PatientId stranger) {
    var clerk = staff.with(List.of(), Role.NURSE);
    walk(
        clerk,
        t -> {
          t.answering(403, "/users");
          t.answering(404, "/nowhere");
          t.answering(303, "/patients/" + stranger);
          t.answering(200, "/break-glass/" + stranger);
        });
  }

  private void walk(Staff.Member member, Consumer<Links> walk) {
    var links = new Links(member);
    walk.accept(links);
    taken.accept(links);
  }
}
