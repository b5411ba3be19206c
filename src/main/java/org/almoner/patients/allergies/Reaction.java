package org.almoner.patients.allergies;

import org.jspecify.annotations.Nullable;

/**
 * What the allergen did.
 *
 * @param code SNOMED CT code, or null for free text
 */
public record Reaction(@Nullable String code, String term, Severity severity) {
  /** The reaction and, where it was worse than mild, how bad. */
  public String words() {
    return severity == Severity.SEVERE
        ? term.toLowerCase(java.util.Locale.UK) + ", severe"
        : term.toLowerCase(java.util.Locale.UK);
  }

  /** How bad it was. */
  public enum Severity {
    NOT_KNOWN("Not known"),
    MILD("Mild"),
    MODERATE("Moderate"),
    SEVERE("Severe");

    private final String words;

    Severity(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
