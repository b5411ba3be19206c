/** Opening a record: care relationship, break-glass and its review. */
@NullMarked
package org.almoner.access.records;

import org.jspecify.annotations.NullMarked;
