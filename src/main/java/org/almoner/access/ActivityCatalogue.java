package org.almoner.access;

import java.util.List;
import java.util.Set;

/** The activities of one module, and to which roles they are given when Almoner is installed. */
public interface ActivityCatalogue {
  List<Definition> activities();

  /**
   * @param code as named by {@link Activity}, for instance "patients.register"
   * @param meaning for the "why can't I?" page, for instance "register a patient"
   * @param shippedTo roles that have it on a new installation
   */
  record Definition(String code, String meaning, Set<Role> shippedTo) {
    public static Definition of(String code, String meaning, Role... shippedTo) {
      return new Definition(code, meaning, Set.of(shippedTo));
    }
  }
}
