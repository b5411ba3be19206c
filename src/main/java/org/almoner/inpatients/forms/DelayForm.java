package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.organisation.*;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/** Why a patient who could leave is still here: begun here, ended here. */
@Component
class DelayForm implements StayForm {
  private final ExpectedDischarges plans;
  private final PlaceChoices places;

  DelayForm(ExpectedDischarges plans, PlaceChoices places) {
    this.plans = plans;
    this.places = places;
  }

  @Override
  public String path() {
    return "delay";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var open = plans.delays(here.spell().id()).stream().filter(d -> d.to() == null).toList();
    var ended =
        open.stream()
            .map(
                d ->
                    new Option(
                        d.id() + " " + d.version(),
                        "Ended: "
                            + places.words(CodeSet.DISCHARGE_DELAY_REASON, d.cause())
                            + ", since "
                            + Cui.day(d.from())))
            .toList();
    var form = here.form("Delay", path(), typed);
    if (!ended.isEmpty())
      form = form.select("ends", "A delay that has ended", ended, "None has ended");
    return form.select(
            "cause",
            "New cause of delay",
            places.codes(CodeSet.DISCHARGE_DELAY_REASON),
            "No new cause")
        .date("from", "Delayed since", "")
        .text("note", "Note", "")
        .proposing("from", Cui.date(here.at()))
        .doing(
            open.isEmpty() ? "No delay is open." : open.size() + " open. Several may run at once.",
            "Save delay");
  }

  @Override
  public String save(Here here, Typed typed) {
    var ends = typed.text("ends");
    var cause = typed.text("cause");
    if (ends.isEmpty() && cause.isEmpty())
      throw new InvalidInput("cause", "Choose a cause, or the delay that has ended.");
    if (!ends.isEmpty()) {
      var parts = ends.split(" ");
      var delay = Typed.uuid(parts[0]);
      if (delay == null || parts.length != 2 || !parts[1].matches("\\d{1,9}"))
        throw new InvalidInput("ends", "That choice is not known. Choose again.");
      plans.endDelay(here.spell().id(), delay, Integer.parseInt(parts[1]), Cui.date(here.at()));
    }
    if (!cause.isEmpty())
      plans.delay(
          here.spell().id(), cause, typed.requiredDate("from", "Date"), null, typed.text("note"));
    return "The delay of " + here.who().formal() + " was recorded.";
  }
}
