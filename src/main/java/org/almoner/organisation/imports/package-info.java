/** Wards and beds, staff and practices from files, with a dry run that is the real run undone. */
@NullMarked
package org.almoner.organisation.imports;

import org.jspecify.annotations.NullMarked;
