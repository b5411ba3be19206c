/**
 * What waits on the wards for somebody: the lines of the page Now, and the notices to deal with.
 */
@NullMarked
package org.almoner.inpatients.work;

import org.jspecify.annotations.NullMarked;
