/** Giving a stay that was recorded under the wrong patient to the right one. */
@NamedInterface("reassign")
@NullMarked
package org.almoner.inpatients.reassign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
