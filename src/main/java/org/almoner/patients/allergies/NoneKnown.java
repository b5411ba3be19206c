package org.almoner.patients.allergies;

import java.time.Instant;
import java.util.UUID;

/** The standing statement that a patient has no known allergies: who said so, when, from whom. */
public record NoneKnown(
    UUID id, int version, AllergyDetails.Source source, Instant statedAt, String statedBy) {}
