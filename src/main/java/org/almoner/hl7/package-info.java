/** HL7 v2 over MLLP: what other systems send, what it changed, and what waits for a person. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "shell",
      "audit",
      "access",
      "organisation",
      "organisation :: keeping",
      "organisation :: practices",
      "terminology",
      "patients",
      "patients :: death",
      "patients :: person",
      "patients :: feed",
      "patients :: allergies",
      "encounters",
      "inpatients",
      "inpatients :: plans",
      "inpatients :: reassign"
    })
@NullMarked
package org.almoner.hl7;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
