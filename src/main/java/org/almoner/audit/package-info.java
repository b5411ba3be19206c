/**
 * Every read and every write of a record: who, when, why. Append-only, hash-chained, verifiable.
 */
@ApplicationModule(allowedDependencies = {"platform", "shell"})
@NullMarked
package org.almoner.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
