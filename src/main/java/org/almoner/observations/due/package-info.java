/** What is due and overdue, for a ward, its board and the rail. */
@NullMarked
package org.almoner.observations.due;

import org.jspecify.annotations.NullMarked;
