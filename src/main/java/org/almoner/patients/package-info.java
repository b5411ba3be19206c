/**
 * Who a person is: identity, search, registration, demographics, contacts, alerts, allergies,
 * death, merge.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "shell",
      "shell :: printing",
      "audit",
      "access",
      "organisation",
      "organisation :: keeping",
      "organisation :: practices",
      "terminology"
    })
@NullMarked
package org.almoner.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
