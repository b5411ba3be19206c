/**
 * The page frame, NHS components, navigation, live updates, drafts, printing, error pages. It knows
 * no other module: what it shows of them comes through its small interfaces.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.almoner.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
