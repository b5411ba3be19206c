/** Authenticator apps and recovery codes. */
@NullMarked
package org.almoner.access.secondfactor;

import org.jspecify.annotations.NullMarked;
