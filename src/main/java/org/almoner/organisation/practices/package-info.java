/** GP practices and the GPs who work in them: outside the trust, known by their national codes. */
@NamedInterface("practices")
@NullMarked
package org.almoner.organisation.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
