/**
 * What the demonstration hospital is and what happened in it: pure, and the same for the same seed
 * and moment.
 */
@NullMarked
package org.almoner.demonstration.plan;

import org.jspecify.annotations.NullMarked;
