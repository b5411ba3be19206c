/** Codes, places, doctors and times as a sender writes them, in ours. */
@NullMarked
package org.almoner.hl7.adt.codes;

import org.jspecify.annotations.NullMarked;
