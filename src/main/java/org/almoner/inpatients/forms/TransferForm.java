package org.almoner.inpatients.forms;

import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.*;
import org.almoner.inpatients.plans.PendingTransfers;
import org.almoner.inpatients.words.When;
import org.almoner.organisation.*;
import org.almoner.platform.InvalidInput;
import org.springframework.stereotype.Component;

/** Asks another ward to take the patient. */
@Component
class TransferForm implements StayForm {
  private final PendingTransfers transfers;
  private final PlaceChoices places;

  TransferForm(PendingTransfers transfers, PlaceChoices places) {
    this.transfers = transfers;
    this.places = places;
  }

  @Override
  public String path() {
    return "transfer";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var own = here.spell().ward().place().toString();
    var asked = transfers.of(here.spell().id());
    var form =
        here.form(asked.isPresent() ? "Change transfer" : "Ask for a transfer", path(), typed)
            .hidden("version")
            .select(
                "ward",
                "To ward",
                places.wards().stream().filter(w -> !w.value().equals(own)).toList(),
                "Choose a ward")
            .moment("wanted", "Wanted at")
            .text("reason", "Reason", "")
            .area("note", "Note for the ward", "")
            .check("left", "The patient has left the bed");
    return asked
        .map(p -> standing(form, p))
        .orElse(form)
        .proposing("wanted", here.nowField())
        .doing(
            "The other ward sees the request at once. The patient stays here until they accept.",
            asked.isPresent() ? "Change transfer" : "Ask for transfer");
  }

  private static WorkForm standing(WorkForm form, PendingTransfers.Pending pending) {
    var asked = pending.request();
    return form.proposing("version", "" + pending.version())
        .proposing("ward", asked.toWard().toString())
        .proposing("wanted", When.field(asked.wantedAt()))
        .proposing("reason", asked.reason())
        .proposing("note", asked.note())
        .proposing("left", asked.leftBed() ? "true" : "");
  }

  @Override
  public String save(Here here, Typed typed) {
    UUID ward = typed.id("ward");
    if (ward == null) throw new InvalidInput("ward", "Choose a ward.");
    var request =
        new PendingTransfers.Request(
            here.spell().id(),
            new WardId(ward),
            typed.requiredMoment("wanted", "the transfer is wanted"),
            typed.required("reason", "Give a reason for the transfer."),
            typed.text("note"),
            typed.checked("left"),
            null);
    var asked = transfers.of(here.spell().id());
    if (asked.isPresent()) transfers.change(asked.get().id(), typed.version(), request);
    else transfers.request(request);
    return places.wardName(ward) + " was asked to take " + here.who().formal() + ".";
  }
}
