package org.almoner.inpatients.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.inpatients.Corrections.Care;
import org.almoner.inpatients.Corrections.History;
import org.almoner.inpatients.Corrections.Place;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.forms.Typed;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The history as somebody typed it: numbered lines, of which an empty one does not count. A minute
 * that was not changed keeps its seconds.
 */
record TypedHistory(Typed typed, History before) {
  /** How many lines somebody may fill at once beyond those that are there. */
  static final int MORE = 1;

  History read() {
    var admitted = moment("admitted", before.admittedAt(), "the patient was admitted");
    return new History(ended(), places(admitted), cares(admitted));
  }

  private @Nullable Instant ended() {
    var end = before.dischargedAt();
    return end == null ? null : moment("discharged", end, "the patient was discharged");
  }

  private List<Place> places(Instant admitted) {
    var places = new ArrayList<Place>();
    for (int i = 0; i < before.places().size() + MORE; i++) {
      UUID ward = typed.id("ward-" + i);
      if (ward == null) continue;
      var bed = typed.id("bed-" + i);
      var to = new Destination(new WardId(ward), bed == null ? null : new BedId(bed));
      var old = i < before.places().size() ? before.places().get(i).from() : null;
      var from =
          places.isEmpty() ? admitted : moment("from-" + i, old, "the patient came to this place");
      places.add(new Place(to, from));
    }
    return places;
  }

  private List<Care> cares(Instant admitted) {
    var cares = new ArrayList<Care>();
    for (int i = 0; i < before.cares().size() + MORE; i++) {
      var specialty = typed.text("specialty-" + i);
      if (specialty.isEmpty()) continue;
      var consultant = typed.id("consultant-" + i);
      var old = i < before.cares().size() ? before.cares().get(i).from() : null;
      var since =
          cares.isEmpty() ? admitted : moment("since-" + i, old, "this consultant took over");
      cares.add(new Care(consultant == null ? null : new StaffId(consultant), specialty, since));
    }
    return cares;
  }

  private Instant moment(String name, @Nullable Instant old, String what) {
    var at = typed.moment(name);
    if (at == null) throw new InvalidInput(name, "Enter when " + what + ".");
    var same = old != null && at.equals(old.truncatedTo(ChronoUnit.MINUTES));
    return same ? old : at;
  }
}
