package org.almoner.patients.alerts;

import java.time.Instant;

/** The standing statement that a patient has no known alerts. */
public record NoneStated(Instant at, String by) {}
