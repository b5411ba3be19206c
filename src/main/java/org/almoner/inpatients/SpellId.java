package org.almoner.inpatients;

import java.util.UUID;
import org.almoner.encounters.EncounterId;

/**
 * One hospital provider spell: a stay from admission to discharge. It is also the encounter's id.
 */
public record SpellId(UUID value) {
  public static SpellId valueOf(String text) {
    return new SpellId(UUID.fromString(text));
  }

  public EncounterId encounter() {
    return new EncounterId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
