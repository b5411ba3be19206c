/** Forms of the stay: admit, move, swap, leave, discharge, cancel, and the states of beds. */
@NullMarked
package org.almoner.inpatients.forms;

import org.jspecify.annotations.NullMarked;
