/** Allergies, their reactions, and the statement that none are known. */
@NamedInterface("allergies")
@NullMarked
package org.almoner.patients.allergies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
