/** Paper: PDF from templates, what stands on every printed page, and barcodes. */
@NamedInterface("printing")
@NullMarked
package org.almoner.shell.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
