/** What another system says of a known person's address, telephones and GP. */
@NamedInterface("feed")
@NullMarked
package org.almoner.patients.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
