/** The smaller components of pages, and the icons. */
@NullMarked
package org.almoner.shell.parts;

import org.jspecify.annotations.NullMarked;
