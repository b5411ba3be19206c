package org.almoner.organisation;

import java.util.List;

/**
 * The shape of a ward: open bays in the order of its grid, open beds in the order of their bays.
 */
public record WardLayout(Ward ward, List<Bay> bays, List<Bed> beds) {
  public WardLayout {
    bays = List.copyOf(bays);
    beds = List.copyOf(beds);
  }

  public List<Bed> bedsIn(BayId bay) {
    return beds.stream().filter(bed -> bed.bay().equals(bay)).toList();
  }
}
