package org.almoner.access;

import java.util.Optional;
import java.util.UUID;

/**
 * A reason why a person may open a patient's record without asking: modules that know of one
 * implement this.
 */
public interface CareRelationship {
  /**
   * @return what makes the relationship, for instance "Patient on Ward 7"; empty when this module
   *     knows of none
   */
  Optional<String> between(UUID user, UUID patient);
}
