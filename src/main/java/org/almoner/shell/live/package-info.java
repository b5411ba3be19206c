/** Changes reach every screen that shows them. */
@NullMarked
package org.almoner.shell.live;

import org.jspecify.annotations.NullMarked;
