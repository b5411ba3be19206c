/** Lists of the hospital's inpatients and of the work that waits around them. */
@NullMarked
package org.almoner.inpatients.lists;

import org.jspecify.annotations.NullMarked;
