/** Trusts, sites, buildings, wards, bays, beds, specialties, staff, GP practices and GPs. */
@ApplicationModule(allowedDependencies = {"platform", "shell", "audit", "access", "terminology"})
@NullMarked
package org.almoner.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
