/** Puts the plan into the hospital by the services that staff and feeds use. */
@NullMarked
package org.almoner.demonstration.load;

import org.jspecify.annotations.NullMarked;
