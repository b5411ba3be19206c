/** Deaths as recorded and as undone. */
@NamedInterface("death")
@NullMarked
package org.almoner.patients.death;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
