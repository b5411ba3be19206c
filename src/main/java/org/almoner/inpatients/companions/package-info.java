/** Who stays with a patient: the mother's baby, and a healthy lodger. */
@NullMarked
package org.almoner.inpatients.companions;

import org.jspecify.annotations.NullMarked;
