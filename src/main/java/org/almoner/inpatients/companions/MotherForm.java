package org.almoner.inpatients.companions;

import java.util.Map;
import org.almoner.inpatients.forms.Here;
import org.almoner.inpatients.forms.StayForm;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.springframework.stereotype.Component;

/** Links a baby to its mother's stay. */
@Component
class MotherForm implements StayForm {
  private final Companions companions;

  MotherForm(Companions companions) {
    this.companions = companions;
  }

  @Override
  public String path() {
    return "mother";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var standing = companions.of(here.spell());
    return here.form("Link to the mother", path(), typed)
        .hidden("version")
        .select(
            "mother",
            "Mother",
            companions.mothers(here.spell(), here.at()),
            "Not linked",
            "Women on this ward since before the baby's stay began")
        .proposing("version", "" + standing.version())
        .proposing("mother", standing.mother() == null ? "" : standing.mother().toString())
        .doing("Each of the two stays then names the other, with the bed.", "Link");
  }

  @Override
  public String save(Here here, Typed typed) {
    var mother = typed.id("mother");
    companions.link(here.spell(), typed.version(), mother);
    return mother == null
        ? here.who().formal() + " is not linked to a mother's stay."
        : here.who().formal() + " was linked to the mother's stay.";
  }
}
