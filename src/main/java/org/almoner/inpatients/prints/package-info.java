/** Paper: handover, ward list, bed state, wristband and labels. */
@NullMarked
package org.almoner.inpatients.prints;

import org.jspecify.annotations.NullMarked;
