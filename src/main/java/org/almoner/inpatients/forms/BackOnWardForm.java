package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.*;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** Back on the ward, or never gone. */
@Component
class BackOnWardForm implements StayForm {
  private final OffWard offWard;

  BackOnWardForm(OffWard offWard) {
    this.offWard = offWard;
  }

  @Override
  public String path() {
    return "back-on-ward";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var away = here.spell().offWard();
    return here.form("Back on the ward", path(), typed)
        .radios(
            "what",
            "What happened",
            List.of(
                new Option("back", "The patient came back"),
                new Option("error", "Recorded in error: the patient never left")))
        .moment("at", "Came back at")
        .text("reason", "Reason", "Needed when recorded in error")
        .proposing("what", "back")
        .proposing("at", here.nowField())
        .doing(
            away == null
                ? ""
                : "Away since " + When.near(away.since(), here.at()) + ": " + away.place() + ".",
            "Record");
  }

  @Override
  public String save(Here here, Typed typed) {
    if (typed.text("what").equals("error")) {
      offWard.cancel(here.spell().id(), typed.required("reason", "Give a reason."));
      return "The absence of " + here.who().formal() + " was cancelled.";
    }
    offWard.back(here.spell().id(), typed.requiredMoment("at", "the patient came back"));
    return here.who().formal() + " is back on the ward.";
  }
}
