/** Writing a set of observations, the scale it is scored by, and how often. */
@NullMarked
package org.almoner.observations.entry;

import org.jspecify.annotations.NullMarked;
