package org.almoner.inpatients.forms;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almoner.inpatients.Move;
import org.almoner.inpatients.Transfers;
import org.almoner.organisation.WardId;
import org.almoner.shell.Link;
import org.springframework.stereotype.Component;

/** To another bed, another ward or the waiting area. */
@Component
class MoveForm implements StayForm {
  private final Transfers transfers;
  private final PlaceChoices places;

  MoveForm(Transfers transfers, PlaceChoices places) {
    this.transfers = transfers;
    this.places = places;
  }

  @Override
  public String path() {
    return "move";
  }

  @Override
  public WorkForm draw(Here here, Map<String, String> typed) {
    var ward = ward(here, typed);
    return here.form("Move", path(), typed)
        .select("ward", "Ward", places.wards(), "")
        .select(
            "bed",
            "Bed",
            places.freeBeds(ward, here.patient().value()),
            "Choose a bed",
            places.notFree(ward, here.patient().value()))
        .moment("at", "Moved at")
        .text("reason", "Reason", "Leave empty for an ordinary move")
        .proposing("ward", ward.toString())
        .proposing("at", here.nowField())
        .refresh("Show the beds of this ward")
        .choices(java.util.List.of(new Link("Swap two patients instead", here.path("swap"))))
        .doing("The bed in use now is free at once. The new bed is taken on every screen.", "Move");
  }

  private static UUID ward(Here here, Map<String, String> typed) {
    var asked = Typed.uuid(typed.get("ward"));
    if (asked != null) return asked;
    return here.ward() == null ? here.spell().ward().place() : here.ward();
  }

  @Override
  public String save(Here here, Typed typed) {
    var ward = Objects.requireNonNullElse(typed.id("ward"), here.spell().ward().place());
    var to = typed.destination(new WardId(ward));
    transfers.move(
        new Move(
            here.spell().id(),
            to,
            typed.requiredMoment("at", "the patient was moved"),
            typed.text("reason"),
            typed.reasons(),
            null,
            null,
            typed.id("seen")));
    var place = places.bedCode(to.bed() == null ? null : to.bed().value());
    var other =
        to.ward().value().equals(here.spell().ward().place())
            ? ""
            : " on " + places.wardName(to.ward().value());
    return here.who().formal() + " moved from " + here.place() + " to " + place + other + ".";
  }
}
