/**
 * Alerts: what staff must know before they act, by category, each seen and written by the roles
 * that may.
 */
@NamedInterface("alerts")
@NullMarked
package org.almoner.patients.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
