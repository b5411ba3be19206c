package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.organisation.*;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/** Does the patient meet the criteria to reside today? (Hospital discharge guidance, DHSC.) */
@Component
class ResideForm implements StayForm {
  private final ExpectedDischarges plans;
  private final PlaceChoices places;

  ResideForm(ExpectedDischarges plans, PlaceChoices places) {
    this.plans = plans;
    this.places = places;
  }

  @Override
  public String path() {
    return "reside";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var reviews = plans.reviews(here.spell().id());
    var last =
        reviews.isEmpty()
            ? "Not reviewed before."
            : "Last reviewed "
                + Cui.minute(reviews.getFirst().at())
                + " by "
                + reviews.getFirst().by()
                + ": "
                + (reviews.getFirst().meets() ? "met." : "not met.");
    return here.form("Criteria to reside", path(), typed)
        .radios(
            "meets",
            "The criteria are",
            List.of(
                new Option("yes", "Met: needs the hospital bed today"),
                new Option("no", "Not met: could be elsewhere")))
        .select(
            "criterion", "Criterion that is met", places.codes(CodeSet.CRITERIA_TO_RESIDE), "None")
        .select(
            "waiting",
            "If not met, what the patient waits for",
            places.codes(CodeSet.DISCHARGE_DELAY_REASON),
            "Nothing")
        .area("note", "Note", "")
        .doing(last, "Save review");
  }

  @Override
  public String save(Here here, Typed typed) {
    var meets = typed.required("meets", "Say whether the criteria are met.").equals("yes");
    var criterion = typed.text("criterion");
    if (meets && criterion.isEmpty())
      throw new InvalidInput("criterion", "Choose the criterion that is met.");
    if (!meets && typed.text("waiting").isEmpty())
      throw new InvalidInput("waiting", "Say what the patient waits for.");
    plans.review(
        here.spell().id(),
        meets,
        meets ? criterion : typed.text("waiting"),
        typed.text("note"),
        here.at());
    return "The criteria to reside of "
        + here.who().formal()
        + " were reviewed: "
        + (meets ? "met." : "not met.");
  }
}
