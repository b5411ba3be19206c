package org.almoner.organisation.web;

import java.util.List;
import org.almoner.access.WorkPlaces;
import org.almoner.organisation.Wards;
import org.springframework.stereotype.Component;

/** People work in wards. */
@Component
class WardWorkPlaces implements WorkPlaces {
  private final Wards wards;

  WardWorkPlaces(Wards wards) {
    this.wards = wards;
  }

  @Override
  public List<Place> all() {
    return wards.all().stream().map(w -> new Place("ward:" + w.id(), w.name())).toList();
  }
}
