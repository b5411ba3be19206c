package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.Ward;
import org.almoner.shell.FormErrors;

/** The plan of a ward, and the same as numbers. */
public record LayoutPage(Ward ward, List<BayPlace> bays, FormErrors errors, boolean maintain) {
  /** A bay or bed with its place, ready for the form. */
  public record Place(String field, String code, String name, int version, int row, int column) {
    public String classes() {
      return "place-row-" + row + " place-column-" + column;
    }
  }

  /** A bay with its beds. */
  public record BayPlace(Place bay, List<Place> beds) {}

  public long beds() {
    return bays.stream().mapToLong(b -> b.beds().size()).sum();
  }
}
