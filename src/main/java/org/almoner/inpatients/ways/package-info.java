/** The ways in, and taking back what was recorded. */
@NullMarked
package org.almoner.inpatients.ways;

import org.jspecify.annotations.NullMarked;
