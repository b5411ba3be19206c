/** Merging two records of one person, and undoing it. */
@NamedInterface("merge")
@NullMarked
package org.almoner.patients.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
