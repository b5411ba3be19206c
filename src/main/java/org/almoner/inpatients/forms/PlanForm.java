package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.*;
import org.almoner.platform.Cui;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** When the patient is expected to go, and what is arranged for it. */
@Component
class PlanForm implements StayForm {
  private final ExpectedDischarges plans;
  private final PlanSaver saver;

  PlanForm(ExpectedDischarges plans, PlanSaver saver) {
    this.saver = saver;
    this.plans = plans;
  }

  @Override
  public String path() {
    return "plan";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var planned = plans.plan(here.spell().id());
    var form =
        here.form("Expected discharge", path(), typed)
            .hidden("version")
            .date("expectedDischarge", "Expected discharge date", "Today or later")
            .text("reason", "Why later than before", "Needed when the date moves out")
            .radios(
                "fit",
                "Medically fit",
                List.of(
                    new Option("yes", "Yes"),
                    new Option("no", "No"),
                    new Option("", "Not yet said")))
            .moment("fitAt", "Fit since")
            .moment("confirmedFor", "Discharge confirmed for")
            .moment("readyAt", "Ready to leave since")
            .text("transport", "Transport", "For instance family, ambulance booked 16:00")
            .radios(
                "lounge",
                "Discharge lounge",
                List.of(
                    new Option("yes", "May wait there"),
                    new Option("no", "May not"),
                    new Option("", "Not yet said")))
            .text("loungeReason", "Why not the lounge", "")
            .select("pathway", "Discharge pathway", pathways(), "Not decided")
            .proposing("version", "" + planned.version())
            .proposing("expectedDischarge", here.spell().expectedDischarge());
    return standing(form, planned.plan()).doing(history(here), "Save plan");
  }

  private static WorkForm standing(WorkForm form, ExpectedDischarges.Plan plan) {
    return form.proposing("fit", word(plan.medicallyFit()))
        .proposing("fitAt", When.field(plan.fitAt()))
        .proposing("confirmedFor", When.field(plan.confirmedFor()))
        .proposing("readyAt", When.field(plan.readyAt()))
        .proposing("transport", plan.transport())
        .proposing("lounge", word(plan.lounge()))
        .proposing("loungeReason", plan.loungeReason())
        .proposing("pathway", plan.pathway());
  }

  private String history(Here here) {
    var dates = plans.history(here.spell().id());
    if (dates.isEmpty()) return "No date was set before.";
    var last = dates.getFirst();
    return "Last set to "
        + Cui.day(last.on())
        + " by "
        + last.recordedBy()
        + ", "
        + Cui.minute(last.recordedAt())
        + (dates.size() > 1 ? "; changed " + (dates.size() - 1) + " times." : ".");
  }

  /** Hospital discharge and community support guidance (DHSC): pathways 0 to 3. */
  private static List<Option> pathways() {
    return List.of(
        new Option("0", "0  Home, no new support"),
        new Option("1", "1  Home with new support"),
        new Option("2", "2  Rehabilitation in a bed"),
        new Option("3", "3  Care home, new"));
  }

  private static String word(@org.jspecify.annotations.Nullable Boolean said) {
    return said == null ? "" : said ? "yes" : "no";
  }

  private static @org.jspecify.annotations.Nullable Boolean said(Typed typed, String name) {
    return typed.text(name).isEmpty() ? null : (Boolean) typed.text(name).equals("yes");
  }

  @Override
  public String save(Here here, Typed typed) {
    var day = typed.date("expectedDischarge", "Expected discharge date");
    var fit = said(typed, "fit");
    var plan =
        new ExpectedDischarges.Plan(
            fit,
            Boolean.TRUE.equals(fit)
                ? Objects.requireNonNullElse(typed.moment("fitAt"), here.at())
                : null,
            typed.moment("confirmedFor"),
            typed.moment("readyAt"),
            typed.text("transport"),
            said(typed, "lounge"),
            typed.text("loungeReason"),
            typed.text("pathway"));
    var version = typed.version();
    saver.save(here.spell(), version, day, typed.text("reason"), plan);
    return "The discharge of "
        + here.who().formal()
        + " is planned"
        + (day == null ? "." : ": expected " + When.day(day, Cui.date(here.at())) + ".");
  }
}
