/** How ill the patients of a ward are, as other modules tell its board. */
@NamedInterface("signs")
@NullMarked
package org.almoner.inpatients.signs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
