/** How access prints times. */
@NullMarked
package org.almoner.access.words;

import org.jspecify.annotations.NullMarked;
