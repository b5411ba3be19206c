/** People who sign in, their roles and activities, care relationships, break-glass, sessions. */
@ApplicationModule(allowedDependencies = {"platform", "shell", "shell :: drafts", "audit"})
@NullMarked
package org.almoner.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
