package org.almoner.observations;

/** The bands of NEWS2, lowest first (RCP 2017, chart 3). */
public enum Risk {
  ZERO,
  LOW,
  LOW_MEDIUM,
  MEDIUM,
  HIGH;

  /** Whether somebody is asked for. */
  public boolean escalates() {
    return compareTo(LOW_MEDIUM) >= 0;
  }

  /** The look of its chip: neutral, three, soon or act. */
  public String look() {
    return switch (this) {
      case ZERO, LOW -> "neutral";
      case LOW_MEDIUM -> "three";
      case MEDIUM -> "soon";
      case HIGH -> "act";
    };
  }
}
