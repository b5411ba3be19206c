/** What somebody types is kept on the server until it is saved. */
@NamedInterface("drafts")
@NullMarked
package org.almoner.shell.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
