/**
 * A synthetic hospital made through the same services that staff use, and the events that keep its
 * day moving.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "shell",
      "access",
      "organisation",
      "organisation::keeping",
      "organisation::practices",
      "terminology",
      "patients",
      "patients::person",
      "patients::allergies",
      "patients::alerts",
      "encounters",
      "inpatients",
      "inpatients::plans"
    })
@NullMarked
package org.almoner.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
