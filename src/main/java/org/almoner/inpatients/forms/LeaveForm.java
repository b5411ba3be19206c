package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.*;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** Home leave: the stay goes on while the patient is away. */
@Component
class LeaveForm implements StayForm {
  private final Leaves leaves;

  LeaveForm(Leaves leaves) {
    this.leaves = leaves;
  }

  @Override
  public String path() {
    return "leave";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    return here.form("Home leave", path(), typed)
        .moment("at", "Left at")
        .moment("back", "Expected back")
        .radios(
            "keep",
            "The bed",
            List.of(new Option("yes", "Is kept for the patient"), new Option("no", "Is given up")))
        .text("note", "Note", "Medicines, contact, conditions")
        .proposing("at", here.nowField())
        .proposing("keep", "yes")
        .doing(
            "The stay goes on. The board shows when the patient is expected back.", "Start leave");
  }

  @Override
  public String save(Here here, Typed typed) {
    var back = typed.requiredMoment("back", "the patient is expected back");
    leaves.out(
        here.spell().id(),
        typed.requiredMoment("at", "the patient left"),
        back,
        !typed.text("keep").equals("no"),
        typed.text("note"));
    return here.who().formal() + " went on home leave, back " + When.near(back, here.at()) + ".";
  }
}
