/** What somebody types is kept on the server until it is saved. */
@NullMarked
package org.almoner.shell.drafts;

import org.jspecify.annotations.NullMarked;
