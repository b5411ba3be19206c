package org.almoner.inpatients.ways;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/** A stay that nobody recorded while it lasted, entered whole. */
@Component
class PastForms {
  /** NHS Data Dictionary DISCHARGE METHOD 4 died, 5 stillbirth. */
  private static final Set<String> DEATHS = Set.of("4", "5");

  private final Admissions admissions;
  private final AdmitForms fields;
  private final PlaceChoices places;
  private final Wards wards;
  private final Patients patients;
  private final Heres heres;
  private final Clock clock;

  PastForms(
      Admissions admissions,
      AdmitForms fields,
      PlaceChoices places,
      Wards wards,
      Patients patients,
      Heres heres,
      Clock clock) {
    this.admissions = admissions;
    this.fields = fields;
    this.places = places;
    this.wards = wards;
    this.patients = patients;
    this.heres = heres;
    this.clock = clock;
  }

  WorkForm draw(PatientId patient, Map<String, String> typed) {
    var who = heres.who(patient);
    var ward = Typed.uuid(typed.get("ward"));
    var form =
        WorkForm.of(
                "Enter a past stay",
                "/patients/" + patient + "/past-stay",
                new WorkForm.Who(
                    who.formal(),
                    who.bornAge(clock.instant()) + "  " + who.nhsSpaced(),
                    patient.value()),
                "/patients/" + patient + "/stay")
            .filled(typed)
            .select("ward", "Ward", places.wards(), "Choose a ward");
    if (ward != null) form = form.select("bed", "Bed", beds(new WardId(ward)), "Choose a bed");
    return leaving(fields.codes(form.moment("at", "Admitted at")))
        .text("reason", "Problem", "As the ward said it, for instance pneumonia")
        .proposing("source", "19")
        .proposing("intendedManagement", "1")
        .proposing("category", "01")
        .proposing("destination", "19")
        .refresh(ward == null ? "Show its beds" : "Show the beds of this ward")
        .doing(
            "The stay stands in the record as one that has ended. No bed is taken now.",
            "Enter stay");
  }

  private WorkForm leaving(WorkForm form) {
    return form.moment("until", "Discharged at")
        .select(
            "discharge",
            "Method of discharge",
            places.codes(CodeSet.DISCHARGE_METHOD),
            "Choose a method")
        .select(
            "destination",
            "Destination",
            places.codes(CodeSet.DISCHARGE_DESTINATION),
            "Choose a destination");
  }

  private List<Option> beds(WardId ward) {
    var beds = new ArrayList<Option>();
    for (var bed : wards.layout(ward).beds()) beds.add(new Option(bed.id().toString(), bed.code()));
    beds.add(new Option(PlaceChoices.WAITING_AREA, "Bed not known, or none"));
    return beds;
  }

  String save(PatientId patient, Typed typed) {
    UUID ward = typed.id("ward");
    if (ward == null) throw new InvalidInput("ward", "Choose a ward.");
    var at = typed.requiredMoment("at", "the patient was admitted");
    var until = typed.requiredMoment("until", "the patient was discharged");
    var method = typed.required("discharge", "Choose a method of discharge.");
    if (DEATHS.contains(method) && patients.summary(patient).died() == null)
      throw new InvalidInput(
          "discharge", "The record does not say that the patient died. Record the death first.");
    admissions.admitPast(
        admission(patient, new WardId(ward), at, typed),
        until,
        method,
        typed.required("destination", "Choose a destination."));
    return heres.who(patient).formal()
        + ": the stay from "
        + Cui.minute(at)
        + " to "
        + Cui.minute(until)
        + " was entered.";
  }

  private static Admission admission(PatientId patient, WardId ward, Instant at, Typed typed) {
    return Admission.of(
            patient,
            typed.destination(ward),
            at,
            typed.required("method", "Choose a method of admission."))
        .codes(
            typed.required("source", "Choose a source of admission."),
            typed.required("intendedManagement", "Choose the intended management."),
            typed.required("category", "Choose the administrative category."))
        .under(AdmitForms.staff(typed), AdmitForms.blank(typed.text("specialty")))
        .because(typed.text("reason"), "");
  }
}
