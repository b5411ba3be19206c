package org.almoner.inpatients.forms;

import java.util.Map;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.organisation.*;
import org.springframework.stereotype.Component;

/** The receiving ward takes the patient. */
@Component
class AcceptForm implements StayForm {
  private final PendingTransfers transfers;
  private final PlaceChoices places;

  AcceptForm(PendingTransfers transfers, PlaceChoices places) {
    this.transfers = transfers;
    this.places = places;
  }

  @Override
  public String path() {
    return "accept";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var pending = pending(transfers, here);
    var request = pending.request();
    return here.form("Accept transfer", path(), typed)
        .hidden("version")
        .select(
            "bed",
            "Bed on " + places.wardName(request.toWard().value()),
            places.freeBeds(request.toWard().value(), here.patient().value()),
            "Choose a bed",
            places.notFree(request.toWard().value(), here.patient().value()))
        .moment("at", "Arrived at")
        .select("consultant", "Consultant", places.consultants(), "Stays as it is")
        .select("specialty", "Specialty", places.specialties(), "Stays as it is")
        .proposing("version", "" + pending.version())
        .proposing("at", here.nowField())
        .doing("Asked for because: " + request.reason() + ". " + request.note(), "Accept");
  }

  /** The transfer that is asked for, or a refusal. */
  static PendingTransfers.Pending pending(PendingTransfers transfers, Here here) {
    return transfers
        .of(here.spell().id())
        .orElseThrow(
            () ->
                new Refused.NotPossibleNow(
                    "no_transfer", "No transfer is asked for now. It was answered or withdrawn."));
  }

  @Override
  public String save(Here here, Typed typed) {
    var pending = pending(transfers, here);
    var to = typed.destination(pending.request().toWard());
    var consultant = typed.id("consultant");
    var specialty = typed.text("specialty");
    transfers.accept(
        pending.id(),
        typed.version(),
        to,
        typed.requiredMoment("at", "the patient arrived"),
        typed.reasons(),
        consultant == null ? null : new StaffId(consultant),
        specialty.isEmpty() ? null : specialty);
    return here.who().formal()
        + " was transferred from "
        + here.place()
        + " to "
        + places.wardName(to.ward().value())
        + ", "
        + places.bedCode(to.bed() == null ? null : to.bed().value())
        + ".";
  }
}
