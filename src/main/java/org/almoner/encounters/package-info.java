/**
 * The thin spine everything clinical hangs on: spell, attendance, ED visit, contact; ids, dates,
 * responsible clinician.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "organisation", "patients"})
@NullMarked
package org.almoner.encounters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
