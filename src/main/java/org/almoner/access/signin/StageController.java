package org.almoner.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.almoner.access.Activity;
import org.almoner.access.Users;
import org.almoner.access.secondfactor.EnrolPage;
import org.almoner.access.secondfactor.Enrolment;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps between the right password and an open session. */
@Controller
@RequestMapping("/sign-in")
@Activity(Activity.ANYONE)
class StageController {
  private final CurrentPerson person;
  private final Sessions sessions;
  private final Stages stages;
  private final Enrolment enrolment;
  private final CodeCheck codes;
  private final Users users;

  StageController(
      CurrentPerson person,
      Sessions sessions,
      Stages stages,
      Enrolment enrolment,
      CodeCheck codes,
      Users users) {
    this.person = person;
    this.sessions = sessions;
    this.stages = stages;
    this.enrolment = enrolment;
    this.codes = codes;
    this.users = users;
  }

  @GetMapping("/code")
  String code(@RequestParam(required = false) @Nullable String next, Model model) {
    model.addAttribute("page", new StagePage(NextPage.safe(next), FormErrors.none()));
    return "access/signin/code";
  }

  @PostMapping("/code")
  String code(
      @RequestParam String code,
      @RequestParam(required = false) @Nullable String next,
      HttpServletResponse response,
      Model model) {
    var session = at(Stage.SECOND_FACTOR);
    var problem = codes.problem(session.user(), session.username(), code);
    if (problem == null) return goOn(session, next);
    response.setStatus(422);
    model.addAttribute("page", new StagePage(NextPage.safe(next), FormErrors.of("code", problem)));
    return "access/signin/code";
  }

  @GetMapping("/password")
  String password(@RequestParam(required = false) @Nullable String next, Model model) {
    model.addAttribute("page", new StagePage(NextPage.safe(next), FormErrors.none()));
    return "access/signin/new-password";
  }

  @PostMapping("/password")
  String password(
      @RequestParam String password,
      @RequestParam(required = false) @Nullable String next,
      HttpServletResponse response,
      Model model) {
    var session = at(Stage.NEW_PASSWORD);
    try {
      users.setPassword(session.user(), password, false);
      return goOn(session, next);
    } catch (InvalidInput e) {
      response.setStatus(422);
      model.addAttribute("page", new StagePage(NextPage.safe(next), FormErrors.of(e)));
      return "access/signin/new-password";
    }
  }

  @GetMapping("/second-factor")
  String enrol(Model model) {
    model.addAttribute("page", enrolment(at(Stage.ENROL), FormErrors.none()));
    return "access/secondfactor/enrol";
  }

  @PostMapping("/second-factor")
  String enrol(@RequestParam String code, HttpServletResponse response, Model model) {
    var session = at(Stage.ENROL);
    var recovery = enrolment.confirm(session.user(), code);
    if (recovery.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("page", enrolment(session, Enrolment.WRONG));
      return "access/secondfactor/enrol";
    }
    sessions.move(session.id(), Stage.OPEN);
    model.addAttribute("page", recovery.get());
    return "access/secondfactor/recovery";
  }

  private EnrolPage enrolment(Session session, FormErrors errors) {
    return enrolment.page("/sign-in/second-factor", session.user(), session.username(), errors);
  }

  private String goOn(Session session, @Nullable String next) {
    var stage = stages.next(session.user());
    sessions.move(session.id(), stage);
    return "redirect:" + (stage == Stage.OPEN ? NextPage.safe(next) : stage.page());
  }

  private Session at(Stage stage) {
    return person
        .session()
        .filter(s -> s.stage() == stage)
        .orElseThrow(() -> new InvalidInput("", "This step is done already."));
  }
}
