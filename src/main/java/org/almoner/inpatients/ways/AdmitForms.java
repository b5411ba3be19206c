package org.almoner.inpatients.ways;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.attending.Staying;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.forms.PlaceChoices;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.forms.WorkForm;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingAdmissions.Kind;
import org.almoner.inpatients.plans.PendingAdmissions.Pending;
import org.almoner.inpatients.plans.PendingAdmissions.Priority;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.shell.Option;
import org.almoner.terminology.CodeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms by which people come in. */
@Component
class AdmitForms {
  private final Admissions admissions;
  private final PendingAdmissions pending;
  private final Staying attenders;
  private final PlaceChoices places;
  private final Heres heres;
  private final Clock clock;

  AdmitForms(
      Admissions admissions,
      PendingAdmissions pending,
      Staying attenders,
      PlaceChoices places,
      Heres heres,
      Clock clock) {
    this.admissions = admissions;
    this.pending = pending;
    this.attenders = attenders;
    this.places = places;
    this.heres = heres;
    this.clock = clock;
  }

  WorkForm draw(String form, PatientId patient, Map<String, String> typed) {
    return switch (form) {
      case "admit" -> admit(patient, typed);
      case "request-bed" -> request(patient, typed);
      default -> withdraw(patient, typed);
    };
  }

  String save(String form, PatientId patient, Typed typed) {
    return switch (form) {
      case "admit" -> admitted(patient, typed);
      case "request-bed" -> requested(patient, typed);
      default -> withdrawn(patient, typed);
    };
  }

  private WorkForm start(String title, String form, PatientId patient, Map<String, String> typed) {
    var who = heres.who(patient);
    var now = clock.instant();
    return WorkForm.of(
            title,
            "/patients/" + patient + "/" + form,
            new WorkForm.Who(
                who.formal(), who.bornAge(now) + "  " + who.nhsSpaced(), patient.value()),
            "/patients/" + patient + "/stay")
        .filled(typed);
  }

  private Optional<Pending> asked(PatientId patient, Map<String, String> typed) {
    var id = Typed.uuid(typed.get("request"));
    if (id == null) return Optional.empty();
    return pending.byId(id).filter(p -> p.request().patient().equals(patient));
  }

  private WorkForm admit(PatientId patient, Map<String, String> typed) {
    var asked = asked(patient, typed).map(Pending::request).orElse(null);
    var wards = places.wards();
    var ward = ward(typed, asked);
    var form =
        start("Admit", "admit", patient, typed)
            .hidden("request")
            .hidden("attendance")
            .hidden("attendanceVersion")
            .select("ward", "Ward", wards, "Choose a ward");
    if (ward != null)
      form =
          form.select(
              "bed",
              "Bed",
              places.freeBeds(ward, patient.value()),
              "Choose a bed",
              places.notFree(ward, patient.value()));
    return asked(fields(form), asked)
        .proposing("ward", ward == null ? "" : ward.toString())
        .proposing("at", When.field(clock.instant()))
        .refresh(ward == null ? "Show its beds" : "Show the beds of this ward")
        .doing(
            "The stay begins, a consultant episode begins, and the bed is taken on every screen.",
            "Admit");
  }

  private static @Nullable UUID ward(
      Map<String, String> typed, PendingAdmissions.@Nullable Request asked) {
    if (typed.containsKey("ward")) return Typed.uuid(typed.get("ward"));
    return asked == null || asked.ward() == null ? null : asked.ward().value();
  }

  private WorkForm fields(WorkForm form) {
    return codes(form)
        .moment("at", "Admitted at")
        .date("expectedDischarge", "Expected discharge date", "If known")
        .text("reason", "Problem", "As the ward says it, for instance pneumonia")
        .text("referrer", "Referred by", "");
  }

  /** What the request says already. */
  private static WorkForm asked(WorkForm form, PendingAdmissions.@Nullable Request asked) {
    if (asked == null)
      return form.proposing("source", "19")
          .proposing("intendedManagement", "1")
          .proposing("category", "01");
    return form.proposing("method", asked.method())
        .proposing("source", asked.source())
        .proposing("intendedManagement", asked.intendedManagement())
        .proposing("category", asked.category())
        .proposing("consultant", asked.consultant() == null ? "" : asked.consultant().toString())
        .proposing("specialty", asked.specialty() == null ? "" : asked.specialty())
        .proposing("reason", asked.reason());
  }

  WorkForm codes(WorkForm form) {
    return form.select(
            "method",
            "Method of admission",
            places.codes(CodeSet.ADMISSION_METHOD),
            "Choose a method")
        .select(
            "source",
            "Source of admission",
            places.codes(CodeSet.ADMISSION_SOURCE),
            "Choose a source")
        .select(
            "intendedManagement",
            "Intended management",
            places.codes(CodeSet.INTENDED_MANAGEMENT),
            "Choose")
        .select(
            "category",
            "Administrative category",
            places.codes(CodeSet.ADMINISTRATIVE_CATEGORY),
            "Choose")
        .select("consultant", "Consultant", places.consultants(), "Nobody yet")
        .select("specialty", "Specialty", places.specialties(), "The consultant's, or the ward's");
  }

  private String admitted(PatientId patient, Typed typed) {
    UUID ward = typed.id("ward");
    if (ward == null) throw new InvalidInput("ward", "Choose a ward.");
    var to = typed.destination(new WardId(ward));
    var request = asked(patient, typed.form());
    admit(
        typed,
        Admission.of(
                patient,
                to,
                typed.requiredMoment("at", "the patient was admitted"),
                typed.required("method", "Choose a method of admission."))
            .visit(
                request.map(p -> p.request().visitNumber()).filter(v -> !v.isEmpty()).orElse(null))
            .codes(
                typed.required("source", "Choose a source of admission."),
                typed.required("intendedManagement", "Choose the intended management."),
                typed.required("category", "Choose the administrative category."))
            .under(staff(typed), blank(typed.text("specialty")))
            .expected(typed.date("expectedDischarge", "Expected discharge date"))
            .because(typed.text("reason"), typed.text("referrer"))
            .fulfilling(request.map(Pending::id).orElse(null))
            .accepting(typed.reasons()));
    return heres.who(patient).formal()
        + " was admitted to "
        + places.wardName(ward)
        + ", "
        + places.bedCode(to.bed() == null ? null : to.bed().value())
        + ".";
  }

  /** A ward attender who stays goes on as an inpatient. */
  private void admit(Typed typed, Admission admission) {
    UUID visit = typed.id("attendance");
    if (visit == null) admissions.admit(admission);
    else attenders.admit(visit, typed.version("attendanceVersion"), admission);
  }

  static @Nullable StaffId staff(Typed typed) {
    var id = typed.id("consultant");
    return id == null ? null : new StaffId(id);
  }

  static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  private WorkForm request(PatientId patient, Map<String, String> typed) {
    return codes(
            start("Ask for a bed", "request-bed", patient, typed)
                .select(
                    "kind",
                    "Comes from",
                    Arrays.stream(Kind.values()).map(k -> new Option(k.name(), k.words())).toList(),
                    "Choose")
                .select("ward", "Ward", places.wards(), "Any ward")
                .moment("expected", "Needed at")
                .select(
                    "priority",
                    "How soon",
                    Arrays.stream(Priority.values())
                        .map(p -> new Option(p.name(), word(p)))
                        .toList(),
                    ""))
        .text("needs", "Needs", "Side room, monitoring, oxygen")
        .text("reason", "Problem", "")
        .proposing("expected", When.field(clock.instant()))
        .proposing("priority", "URGENT")
        .proposing("source", "19")
        .proposing("intendedManagement", "1")
        .proposing("category", "01")
        .doing("The bed manager and the ward see the request at once.", "Ask for a bed");
  }

  private static String word(Priority priority) {
    return priority.name().charAt(0)
        + priority.name().substring(1).toLowerCase(java.util.Locale.UK);
  }

  private String requested(PatientId patient, Typed typed) {
    UUID ward = typed.id("ward");
    pending.create(
        new PendingAdmissions.Request(
            patient,
            typed.choice("kind", Kind.class, "Say where the patient comes from."),
            "",
            clock.instant(),
            typed.requiredMoment("expected", "the bed is needed"),
            ward == null ? null : new WardId(ward),
            staff(typed),
            blank(typed.text("specialty")),
            typed.required("method", "Choose a method of admission."),
            typed.required("source", "Choose a source of admission."),
            typed.required("intendedManagement", "Choose the intended management."),
            typed.required("category", "Choose the administrative category."),
            typed.choice("priority", Priority.class, "Say how soon."),
            typed.text("needs"),
            typed.text("reason")));
    return "A bed was asked for, for " + heres.who(patient).formal() + ".";
  }

  private WorkForm withdraw(PatientId patient, Map<String, String> typed) {
    var asked = asked(patient, typed).orElseThrow(() -> new NotFound("That request"));
    return start("Withdraw the request", "withdraw-request", patient, typed)
        .hidden("request")
        .hidden("version")
        .text("reason", "Reason", "")
        .proposing("version", "" + asked.version())
        .doing(
            "The request leaves every list. A bed that was kept for it is free again.", "Withdraw");
  }

  private String withdrawn(PatientId patient, Typed typed) {
    var asked = asked(patient, typed.form()).orElseThrow(() -> new NotFound("That request"));
    var version = typed.version();
    pending.cancel(asked.id(), version, typed.required("reason", "Give a reason."));
    return "The request for " + heres.who(patient).formal() + " was withdrawn.";
  }
}
