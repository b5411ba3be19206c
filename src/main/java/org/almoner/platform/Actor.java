package org.almoner.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person who signed in, another system, or Almoner itself.
 *
 * @param userId the signed-in person, null for systems
 * @param name the user name, or "hl7:SENDER" or "almoner:JOB" for systems; kept in changed_by and
 *     the audit
 * @param displayName as shown to staff, for instance "Grace Okafor"
 */
public record Actor(@Nullable UUID userId, String name, String displayName) {
  public static Actor system(String name) {
    return new Actor(null, name, name);
  }
}
