/** Forms that put right the history of a stay, or mark a stay that never was. */
@NullMarked
package org.almoner.inpatients.history;

import org.jspecify.annotations.NullMarked;
