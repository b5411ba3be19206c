/** Admission, transfer, leave, discharge; spells, consultant episodes, ward and bed stays; beds. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "shell",
      "shell :: printing",
      "audit",
      "access",
      "organisation",
      "organisation :: keeping",
      "patients",
      "patients :: death",
      "terminology",
      "patients :: person",
      "encounters"
    })
@NullMarked
package org.almoner.inpatients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
