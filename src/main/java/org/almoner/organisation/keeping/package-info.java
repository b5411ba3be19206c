/** How every kind of entry is added, changed, closed and reopened, and who refers to it. */
@NamedInterface("keeping")
@NullMarked
package org.almoner.organisation.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
