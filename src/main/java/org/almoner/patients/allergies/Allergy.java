package org.almoner.patients.allergies;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the allergy list.
 *
 * @param doubled a merge put it beside another entry of the same allergen: to be compared
 * @param error why it was recorded in error, or null
 */
public record Allergy(
    UUID id,
    int version,
    PatientId patient,
    AllergyDetails details,
    boolean doubled,
    @Nullable String error,
    Instant recordedAt,
    String recordedBy,
    Instant changedAt,
    String changedBy) {

  public boolean stands() {
    return error == null && details.status() == AllergyDetails.Status.ACTIVE;
  }

  public boolean coded() {
    return details.code() != null;
  }

  /** For the banner: "penicillin (anaphylaxis, severe)". */
  public String words() {
    var what = details.allergen().toLowerCase(java.util.Locale.UK);
    return details.reactions().isEmpty()
        ? what
        : what
            + details.reactions().stream()
                .map(Reaction::words)
                .collect(Collectors.joining("; ", " (", ")"));
  }
}
