package org.almoner.inpatients.companions;

import java.util.Map;
import org.almoner.inpatients.forms.Here;
import org.almoner.inpatients.forms.StayForm;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.springframework.stereotype.Component;

/** A healthy person who stays with the patient on the ward. */
@Component
class LodgerForm implements StayForm {
  private final Companions companions;

  LodgerForm(Companions companions) {
    this.companions = companions;
  }

  @Override
  public String path() {
    return "lodger";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var standing = companions.of(here.spell());
    return here.form("Healthy lodger", path(), typed)
        .hidden("version")
        .text("lodger", "Name", "Leave both empty when nobody lodges")
        .text("relation", "Relationship to the patient", "For instance husband")
        .proposing("version", "" + standing.version())
        .proposing("lodger", standing.lodger())
        .proposing("relation", standing.relation())
        .doing(
            "The lodger stands on the stay and on the list of lodgers until the discharge.",
            "Save lodger");
  }

  @Override
  public String save(Here here, Typed typed) {
    var name = typed.text("lodger");
    companions.lodges(here.spell(), typed.version(), name, typed.text("relation"));
    return name.isEmpty()
        ? "Nobody lodges with " + here.who().formal() + "."
        : name + " lodges with " + here.who().formal() + ".";
  }
}
