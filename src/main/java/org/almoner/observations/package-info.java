/** Vital signs, NEWS2 and what it asks for, the observation chart, what is due, escalation. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "shell",
      "shell :: printing",
      "audit",
      "access",
      "organisation",
      "patients",
      "patients :: person",
      "inpatients",
      "inpatients :: signs"
    })
@NullMarked
package org.almoner.observations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
