/** How each person likes the pages: rows closer or wider, single-letter keys on or off. */
@NullMarked
package org.almoner.shell.preferences;

import org.jspecify.annotations.NullMarked;
