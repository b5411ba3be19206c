/** Code systems and value sets: the NHS Data Dictionary lists that patient administration needs. */
@ApplicationModule(allowedDependencies = {"platform", "shell", "access"})
@NullMarked
package org.almoner.terminology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
