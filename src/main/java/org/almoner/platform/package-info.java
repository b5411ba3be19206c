/** The clock, ids, ranges, named refusals, the embedded database, migrations, health. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.almoner.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
