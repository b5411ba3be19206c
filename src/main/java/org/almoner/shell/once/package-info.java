/**
 * Nothing happens twice: every change a browser sends carries a key that is claimed before and
 * committed with it.
 */
@NullMarked
package org.almoner.shell.once;

import org.jspecify.annotations.NullMarked;
