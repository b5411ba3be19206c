/** Messages about which record is whose: merge, link, delete, move a visit, change a number. */
@NullMarked
package org.almoner.hl7.adt.identity;

import org.jspecify.annotations.NullMarked;
