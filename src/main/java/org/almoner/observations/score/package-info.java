/** Published early-warning scores as data, and what a set of values is worth by them. */
@NullMarked
package org.almoner.observations.score;

import org.jspecify.annotations.NullMarked;
