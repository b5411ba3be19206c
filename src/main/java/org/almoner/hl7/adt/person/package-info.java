/** Who a message speaks of, which visit of theirs, and what it tells of the person. */
@NullMarked
package org.almoner.hl7.adt.person;

import org.jspecify.annotations.NullMarked;
