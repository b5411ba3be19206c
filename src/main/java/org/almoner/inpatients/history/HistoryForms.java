package org.almoner.inpatients.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.Corrections.Care;
import org.almoner.inpatients.Corrections.History;
import org.almoner.inpatients.Corrections.Place;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.PatientId;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two forms about a stay's history. */
@Component
class HistoryForms {
  private final Mending mending;
  private final PlaceChoices choices;
  private final Wards wards;
  private final Heres heres;
  private final Clock clock;

  HistoryForms(Mending mending, PlaceChoices choices, Wards wards, Heres heres, Clock clock) {
    this.mending = mending;
    this.choices = choices;
    this.wards = wards;
    this.heres = heres;
    this.clock = clock;
  }

  WorkForm draw(String form, Spell stay, Map<String, String> typed) {
    var drawn = start(form.equals("history") ? "Correct the history" : "Stay in error", form, stay);
    var filled =
        drawn
            .filled(typed)
            .hidden("seen")
            .proposing("seen", stay.lastMovement() == null ? "" : stay.lastMovement().toString());
    if (!form.equals("history"))
      return filled
          .area("reason", "Why it never was", "Kept in the record and the audit")
          .doing(
              "The stay of "
                  + When.field(stay.admittedAt())
                  + " is kept, marked recorded in error, and no list or figure counts it.",
              "Mark in error");
    return history(filled, mending.history(stay), typed)
        .area("reason", "Reason", "Kept in the record and the audit")
        .refresh("Show the beds of these wards")
        .doing(
            "What the stay said before is kept, marked superseded. The stay stands among the"
                + " corrected ones.",
            "Correct");
  }

  private WorkForm start(String title, String form, Spell stay) {
    var who = heres.who(stay.patient());
    var person = "/patients/" + stay.patient();
    return WorkForm.of(
        title,
        person + "/stays/" + stay.id() + "/" + form,
        new WorkForm.Who(
            who.formal(),
            who.bornAge(clock.instant()) + "  " + who.nhsSpaced(),
            stay.patient().value()),
        person + "/stay");
  }

  private WorkForm history(WorkForm form, History history, Map<String, String> typed) {
    var all =
        form.moment("admitted", "Admitted at")
            .proposing("admitted", When.field(history.admittedAt()));
    for (int i = 0; i < history.places().size() + TypedHistory.MORE; i++)
      all = place(all, i, i < history.places().size() ? history.places().get(i) : null, typed);
    for (int i = 0; i < history.cares().size() + TypedHistory.MORE; i++)
      all = care(all, i, i < history.cares().size() ? history.cares().get(i) : null);
    if (history.dischargedAt() == null) return all;
    return all.moment("discharged", "Discharged at")
        .proposing("discharged", When.field(history.dischargedAt()));
  }

  private WorkForm place(WorkForm form, int i, @Nullable Place place, Map<String, String> typed) {
    var wardField = "ward-" + i;
    UUID old = place == null ? null : place.at().ward().value();
    UUID ward = typed.containsKey(wardField) ? Typed.uuid(typed.get(wardField)) : old;
    var bed = place == null ? null : place.at().bed();
    var label = place == null ? "Another place" : "Place " + (i + 1);
    var drawn =
        form.select(wardField, label + ", ward", choices.wards(), "None")
            .select("bed-" + i, label + ", bed", beds(ward, bed), "No bed")
            .proposing(wardField, old == null ? "" : old.toString())
            .proposing("bed-" + i, bed == null ? "" : bed.toString());
    if (i == 0) return drawn;
    return drawn
        .moment("from-" + i, label + ", from")
        .proposing("from-" + i, place == null ? "" : When.field(place.from()));
  }

  /** The beds in use, and the bed that the line has even if it is not. */
  private List<Option> beds(@Nullable UUID ward, @Nullable BedId old) {
    var beds = new ArrayList<Option>();
    if (ward == null) return beds;
    for (var bed : wards.layout(new WardId(ward)).beds())
      beds.add(new Option(bed.id().toString(), bed.code()));
    if (old != null && beds.stream().noneMatch(b -> b.value().equals(old.toString()))) {
      var bed = wards.bed(old);
      if (bed.ward().value().equals(ward)) beds.add(new Option(old.toString(), bed.code()));
    }
    return beds;
  }

  private WorkForm care(WorkForm form, int i, @Nullable Care care) {
    var label = care == null ? "Another episode" : "Episode " + (i + 1);
    var consultant = care == null ? null : care.consultant();
    var drawn =
        form.select("consultant-" + i, label + ", consultant", choices.consultants(), "Nobody yet")
            .select("specialty-" + i, label + ", specialty", choices.specialties(), "None")
            .proposing("consultant-" + i, consultant == null ? "" : consultant.toString())
            .proposing("specialty-" + i, care == null ? "" : care.specialty());
    if (i == 0) return drawn;
    return drawn
        .moment("since-" + i, label + ", from")
        .proposing("since-" + i, care == null ? "" : When.field(care.from()));
  }

  /** Does it and says so. */
  String save(String form, Spell stay, Typed typed) {
    var reason = typed.required("reason", "Give a reason.");
    if (!form.equals("history")) {
      mending.inError(stay, typed.id("seen"), reason);
      return "The stay of " + When.field(stay.admittedAt()) + " was marked recorded in error.";
    }
    var to = new TypedHistory(typed, mending.history(stay)).read();
    mending.correct(stay, typed.id("seen"), to, reason);
    return "The history of the stay of " + heres.who(stay.patient()).formal() + " was corrected.";
  }

  Spell stay(UUID id, PatientId patient) {
    return mending.stay(id, patient);
  }
}
