package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.organisation.*;
import org.springframework.stereotype.Component;

/** Off the ward for a while: imaging, theatre, therapy. The bed stays theirs. */
@Component
class OffWardForm implements StayForm {
  private final OffWard offWard;

  OffWardForm(OffWard offWard) {
    this.offWard = offWard;
  }

  @Override
  public String path() {
    return "off-ward";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    return here.form("Off the ward", path(), typed)
        .text("place", "Where", "For instance CT scan, theatre, therapy")
        .moment("at", "Left at")
        .moment("back", "Expected back, if known")
        .proposing("at", here.nowField())
        .doing(
            "The bed stays theirs. The board lists the patient as off the ward.",
            "Record as off the ward");
  }

  @Override
  public String save(Here here, Typed typed) {
    var place = typed.required("place", "Say where the patient is.");
    offWard.leave(
        here.spell().id(),
        place,
        typed.requiredMoment("at", "the patient left"),
        typed.moment("back"));
    return here.who().formal() + " is off the ward: " + place + ".";
  }
}
