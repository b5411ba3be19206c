/** A person's own account: password, second factor, sessions, and where they work now. */
@NullMarked
package org.almoner.access.me;

import org.jspecify.annotations.NullMarked;
