package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.organisation.*;
import org.almoner.platform.InvalidInput;
import org.springframework.stereotype.Component;

/** Another consultant or specialty takes the patient over. */
@Component
class ConsultantForm implements StayForm {
  private final Consultants consultants;
  private final PlaceChoices places;

  ConsultantForm(Consultants consultants, PlaceChoices places) {
    this.consultants = consultants;
    this.places = places;
  }

  @Override
  public String path() {
    return "consultant";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var care = here.spell().care();
    return here.form("Change consultant", path(), typed)
        .select("consultant", "Consultant", places.consultants(), "Choose a consultant")
        .select("specialty", "Specialty", places.specialties(), "As the consultant's")
        .moment("at", "Responsible from")
        .text("reason", "Reason", "")
        .proposing("consultant", care.consultant() == null ? "" : care.consultant().toString())
        .proposing("specialty", care.specialty())
        .proposing("at", here.nowField())
        .doing(
            "A new consultant episode begins only when the consultant or specialty differs.",
            "Change consultant");
  }

  @Override
  public String save(Here here, Typed typed) {
    var id = typed.id("consultant");
    if (id == null) throw new InvalidInput("consultant", "Choose a consultant.");
    var specialty = typed.text("specialty");
    var changed =
        consultants.change(
            here.spell().id(),
            new StaffId(id),
            specialty.isEmpty() ? null : specialty,
            typed.requiredMoment("at", "the new consultant took over"),
            typed.text("reason"));
    return changed.isPresent()
        ? "The consultant of " + here.who().formal() + " was changed."
        : "Nothing differed: " + here.who().formal() + " stays under the same consultant.";
  }
}
