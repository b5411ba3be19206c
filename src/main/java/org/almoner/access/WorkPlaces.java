package org.almoner.access;

import java.util.List;

/** The wards, clinics and teams that people can work in; organisation implements it. */
public interface WorkPlaces {
  List<Place> all();

  /**
   * @param code kind and id, for instance "ward:0190..."
   * @param name for instance "Ward 7, acute medicine"
   */
  record Place(String code, String name) {}
}
