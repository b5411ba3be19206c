package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.organisation.*;
import org.almoner.shell.Option;
import org.springframework.stereotype.Component;

/** Back from home leave, to the kept bed, another bed or the waiting area. */
@Component
class ReturnForm implements StayForm {
  private final Leaves leaves;
  private final PlaceChoices places;

  ReturnForm(Leaves leaves, PlaceChoices places) {
    this.leaves = leaves;
    this.places = places;
  }

  @Override
  public String path() {
    return "return";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var ward = here.spell().ward().place();
    var beds = new java.util.ArrayList<Option>();
    var kept = here.spell().bed();
    if (kept != null)
      beds.add(
          new Option(
              kept.place().toString(), places.bedCode(kept.place()) + "  kept for the patient"));
    beds.addAll(places.freeBeds(ward, here.patient().value()));
    return here.form("Back from leave", path(), typed)
        .moment("at", "Came back at")
        .select("bed", "To", beds, "Choose a bed", places.notFree(ward, here.patient().value()))
        .proposing("at", here.nowField())
        .proposing("bed", kept == null ? "" : kept.place().toString())
        .doing("The leave ends and the patient is on the ward again.", "Record return");
  }

  @Override
  public String save(Here here, Typed typed) {
    var to = typed.destination(here.spell().wardId());
    leaves.back(
        here.spell().id(),
        to,
        typed.requiredMoment("at", "the patient came back"),
        typed.reasons());
    return here.who().formal()
        + " is back from leave in "
        + places.bedCode(to.bed() == null ? null : to.bed().value())
        + ".";
  }
}
