package org.almoner.encounters;

/** Open until it ends; cancelled when it never was. */
public enum EncounterState {
  OPEN,
  ENDED,
  CANCELLED
}
