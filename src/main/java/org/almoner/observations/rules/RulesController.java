package org.almoner.observations.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.observations.Risk;
import org.almoner.observations.score.Algorithms;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting intervals, teams and deadlines. */
@Controller
@Activity("observations.configure")
class RulesController {
  private static final String VIEW = "observations/rules/page";
  private final Rules rules;
  private final Algorithms algorithms;

  RulesController(Rules rules, Algorithms algorithms) {
    this.rules = rules;
    this.algorithms = algorithms;
  }

  @GetMapping("/observations/rules")
  String show(Model model) {
    return show("", FormErrors.none(), model);
  }

  @PostMapping("/observations/rules/{risk}")
  String change(
      @PathVariable Risk risk,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      rules.change(typed(risk, version, form));
      flash.addFlashAttribute("flash", "The change holds from now on, on every screen.");
      return "redirect:/observations/rules";
    } catch (Refusal refusal) {
      response.setStatus(422);
      return show(risk.name(), FormErrors.of(refusal), model);
    }
  }

  private static Rules.Rule typed(Risk risk, int version, Map<String, String> form) {
    var due = minutes(form, "due");
    var late = minutes(form, "late");
    if (due == null || late == null) throw new InvalidInput("due", "Enter both times in minutes.");
    return new Rules.Rule(
        new UUID(0, 0),
        version,
        risk,
        due,
        late,
        form.getOrDefault("team", ""),
        minutes(form, "answer"),
        form.getOrDefault("nextTeam", ""),
        minutes(form, "next"),
        java.time.Instant.EPOCH,
        "");
  }

  private static @Nullable Integer minutes(Map<String, String> form, String field) {
    var text = form.getOrDefault(field, "").strip();
    if (text.isEmpty()) return null;
    if (!text.matches("\\d{1,4}")) throw new InvalidInput(field, "Enter whole minutes.");
    return Integer.valueOf(text);
  }

  private String show(String wrong, FormErrors errors, Model model) {
    model.addAttribute(
        "page", new RulesPage(rules.all().stream().map(this::line).toList(), wrong, errors));
    return VIEW;
  }

  private RulesPage.Line line(Rules.Rule rule) {
    var published = algorithms.inUse().response(rule.risk());
    return new RulesPage.Line(
        rule.risk().name(),
        published.words()
            + (rule.risk() == Risk.ZERO ? " (0)" : rule.risk() == Risk.LOW ? " (1 to 4)" : ""),
        published.monitoring(),
        rule.version(),
        "" + rule.dueMinutes(),
        "" + rule.lateMinutes(),
        rule.risk().escalates(),
        rule.team(),
        text(rule.answerMinutes()),
        rule.nextTeam(),
        text(rule.nextMinutes()),
        rule.version() == 1
            ? "As shipped"
            : "Version "
                + rule.version()
                + ", changed "
                + Cui.minute(rule.changedAt())
                + " by "
                + rule.changedBy());
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : "" + number;
  }
}
