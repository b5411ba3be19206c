package org.almoner.shell;

import org.jspecify.annotations.Nullable;

/** One place on the left rail, contributed by the module that owns it. */
public interface NavItem {
  /**
   * Path and label of the place, an icon name of shell/icon.jte, and where it stands on the rail.
   */
  Place place();

  /** The activity that opens it; without it the item is not shown. Null for everybody. */
  @Nullable String activity();

  /**
   * Things waiting there for the signed-in person; null when the place has no count. Must be cheap.
   */
  default @Nullable Count count() {
    return null;
  }

  /**
   * @param key the letter after g that goes there, for instance "w"
   * @param order lower stands higher
   */
  record Place(String path, String label, String icon, String key, int order) {}

  /**
   * @param overdue whether any of them is past its time: the count turns red
   */
  record Count(long number, boolean overdue) {}
}
