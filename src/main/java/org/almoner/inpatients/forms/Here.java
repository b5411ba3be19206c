package org.almoner.inpatients.forms;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.words.Who;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient in hospital, as a form about the stay needs them.
 *
 * @param ward of a board that the form is shown beside; null beside the record
 */
public record Here(
    Who who,
    Spell spell,
    String wardName,
    @Nullable String bedCode,
    Instant at,
    @Nullable UUID ward) {

  public PatientId patient() {
    return spell.patient();
  }

  /** Ward 7, A2 */
  public String place() {
    return wardName + (bedCode == null ? ", no bed" : ", " + bedCode);
  }

  /** Where one goes when the form is left or done. */
  public String back() {
    return ward == null ? "/patients/" + patient() + "/stay" : "/wards/" + ward;
  }

  public String path(String form) {
    return ward == null
        ? "/patients/" + patient() + "/stay/" + form
        : "/wards/" + ward + "/patients/" + patient() + "/" + form;
  }

  /** An empty form about this patient that knows which state of the stay it was drawn from. */
  public WorkForm form(String title, String form, java.util.Map<String, String> typed) {
    return WorkForm.of(
            title,
            path(form),
            new WorkForm.Who(
                place() + "  " + who.formal(),
                who.bornAge(at) + "  " + who.nhsSpaced(),
                who.patient()),
            back())
        .filled(typed)
        .hidden("seen")
        .proposing("seen", spell.lastMovement() == null ? "" : spell.lastMovement().toString());
  }

  /** Today 14:32 as a field's value. */
  public String nowField() {
    return org.almoner.inpatients.words.When.field(at);
  }
}
