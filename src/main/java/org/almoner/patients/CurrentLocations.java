package org.almoner.patients;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where patients are now, or were last; the module that admits people implements it. */
public interface CurrentLocations {
  /** For the list of search results; people of whom nothing is known are left out. */
  Map<PatientId, Location> of(Collection<PatientId> patients);

  /** Where somebody is now, for their banner. */
  default Optional<String> placeNow(PatientId patient) {
    return Optional.ofNullable(of(List.of(patient)).get(patient))
        .filter(Location::here)
        .map(Location::place);
  }

  /** Everybody now at a place named like this, for instance "ward 8" or "ward 8 bed 11". */
  Set<PatientId> at(String place);

  /**
   * @param place for instance "Ward 8, bed 11"
   * @param since for instance "since 21-Nov-2026"
   * @param here whether they are there now
   */
  record Location(String place, String since, boolean here) {}
}
