package org.almoner.hl7.adt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.almoner.hl7.adt.codes.Doctors;
import org.almoner.hl7.adt.codes.Places;
import org.almoner.hl7.adt.codes.StayCodes;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.adt.person.Persons;
import org.almoner.hl7.adt.person.Refusals;
import org.almoner.hl7.adt.person.Visits;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.Segment;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingAdmissions.Kind;
import org.almoner.inpatients.plans.PendingAdmissions.Pending;
import org.almoner.inpatients.plans.PendingAdmissions.Priority;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to come: A05 and A38, A27 admissions, A15 and A26 transfers. */
@Component
class Expected {
  private final PendingAdmissions admissions;
  private final PendingTransfers transfers;
  private final Persons persons;
  private final Visits visits;
  private final Attendances attendances;
  private final Places places;
  private final Doctors doctors;
  private final StayCodes codes;
  private final When when;

  Expected(
      PendingAdmissions admissions,
      PendingTransfers transfers,
      Persons persons,
      Visits visits,
      Attendances attendances,
      Places places,
      Doctors doctors,
      StayCodes codes,
      When when) {
    this.admissions = admissions;
    this.transfers = transfers;
    this.persons = persons;
    this.visits = visits;
    this.attendances = attendances;
    this.places = places;
    this.doctors = doctors;
    this.codes = codes;
    this.when = when;
  }

  /** The pending admission that an admission under this visit fulfils. */
  @Nullable UUID request(String visit) {
    return open(visit).map(Pending::id).orElse(null);
  }

  private Optional<Pending> open(String visit) {
    return admissions.byVisitNumber(visit).filter(p -> p.state().equals("CREATED"));
  }

  /** A05: somebody is to come in. */
  void preAdmit(Inbound in) {
    var number = visits.number(in);
    var patient = persons.upToDate(in, true);
    if (visits.byNumber(number).isPresent()) return;
    var request = request(in, patient);
    var known = open(number);
    if (known.isEmpty()) admissions.create(request);
    else if (!known.get().request().patient().equals(patient)) throw Visits.otherPatient(in);
    else admissions.change(known.get().id(), known.get().version(), request);
    in.changed("To come in", null, in.message().segment("PV1").field(3).text(), "PV1-3");
  }

  private PendingAdmissions.Request request(Inbound in, PatientId patient) {
    var pv1 = in.message().segment("PV1");
    var consultant = doctors.consultant(in, pv1);
    return new PendingAdmissions.Request(
        patient,
        Kind.TCI,
        in.visit(),
        when.happened(in),
        expectedAt(in, pv1),
        ward(in, pv1),
        consultant == null ? null : consultant.id(),
        doctors.specialty(in, pv1),
        codes.admissionMethod(in, pv1),
        codes.admissionSource(in, pv1),
        codes.intendedManagement(in, pv1),
        codes.category(pv1),
        Priority.ROUTINE,
        "",
        in.message().segment("PV2").field(3).component(2));
  }

  private Instant expectedAt(Inbound in, Segment pv1) {
    var pv2 = in.message().segment("PV2");
    if (pv2.field(8).present()) return when.planned(pv2, 8);
    return pv1.field(44).present() ? when.planned(pv1, 44) : when.planned(in);
  }

  private @Nullable WardId ward(Inbound in, Segment pv1) {
    return pv1.field(3).text().isEmpty() ? null : places.required(in, pv1, 3).destination().ward();
  }

  /** A38 and A27: they do not come in. */
  void cancelAdmission(Inbound in) {
    var number = visits.number(in);
    var pending = open(number).orElseThrow(() -> Visits.unknown(in, number));
    in.about(pending.request().patient().value());
    admissions.cancel(pending.id(), pending.version(), "Cancelled by " + in.sender().name());
    in.changed("To come in", "visit " + number, "cancelled", "MSH-9 " + in.message().trigger());
  }

  private Spell stay(Inbound in) {
    var stay = visits.byNumber(visits.number(in));
    attendances
        .insteadOf(in, stay)
        .ifPresent(
            a -> {
              throw Attendances.onlyForStays(
                  in, a, "Send A05 to ask for a bed for somebody who is seen without one.");
            });
    return visits.required(in, stay);
  }

  /** A15: a ward is asked to take the patient; PV1-42 names it, else PV1-3. */
  void transfer(Inbound in) {
    var spell = stay(in);
    var pv1 = in.message().segment("PV1");
    int field = pv1.field(42).present() ? 42 : 3;
    var ward = places.required(in, pv1, field).destination().ward();
    var at = At.of(pv1, field).words();
    var request =
        new PendingTransfers.Request(
            spell.id(), ward, when.planned(in), in.sender().name() + " asks", "", false, null);
    Refusals.during(
        in,
        () ->
            transfers
                .of(spell.id())
                .ifPresentOrElse(
                    p -> transfers.change(p.id(), p.version(), request),
                    () -> transfers.request(request)));
    in.changed("Pending transfer", null, places.words(ward), at);
  }

  void cancelTransfer(Inbound in) {
    var spell = stay(in);
    var pending =
        transfers.of(spell.id()).orElseThrow(() -> visits.nothingToCancel(in, "pending transfer"));
    Refusals.during(
        in,
        () ->
            transfers.cancel(
                pending.id(), pending.version(), "Cancelled by " + in.sender().name()));
    in.changed("Pending transfer", places.words(pending.request().toWard()), "none", "MSH-9 A26");
  }
}
