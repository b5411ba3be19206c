package org.almoner.inpatients.forms;

import java.util.List;
import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.organisation.*;
import org.almoner.platform.Cui;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/** How and where to the patient leaves, and what becomes of the bed. */
@Component
class DischargeForm implements StayForm {
  private final Discharges discharges;
  private final PlaceChoices places;

  DischargeForm(Discharges discharges, PlaceChoices places) {
    this.discharges = discharges;
    this.places = places;
  }

  @Override
  public String path() {
    return "discharge";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    return here.form("Discharge", path(), typed)
        .moment("at", "Discharged at")
        .select("method", "Method", places.codes(CodeSet.DISCHARGE_METHOD), "Choose a method")
        .select(
            "destination",
            "Destination",
            places.codes(CodeSet.DISCHARGE_DESTINATION),
            "Choose a destination")
        .moment("died", "Died at, when the patient died")
        .radios(
            "clean",
            "The bed",
            List.of(
                new Option("yes", "Goes to cleaning"),
                new Option("no", "Is clean and free at once")))
        .area("reason", "Note", "")
        .proposing("at", here.nowField())
        .proposing("clean", "yes")
        .doing(
            "The stay ends, the consultant episode ends, and the bed is freed. A death is recorded"
                + " on the patient.",
            "Discharge");
  }

  @Override
  public String save(Here here, Typed typed) {
    var at = typed.requiredMoment("at", "the patient was discharged");
    var destination = typed.required("destination", "Choose a destination.");
    discharges.discharge(
        new Discharge(
            here.spell().id(),
            at,
            typed.required("method", "Choose a method of discharge."),
            destination,
            typed.moment("died"),
            !typed.text("clean").equals("no"),
            typed.text("reason"),
            typed.id("seen")));
    return here.who().formal()
        + " was discharged from "
        + here.place()
        + " at "
        + Cui.time(at)
        + ": "
        + places.words(CodeSet.DISCHARGE_DESTINATION, destination)
        + ".";
  }
}
