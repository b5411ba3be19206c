/** Sign-in, sessions, the lock, passwords and the second factor. */
@NullMarked
package org.almoner.access.signin;

import org.jspecify.annotations.NullMarked;
