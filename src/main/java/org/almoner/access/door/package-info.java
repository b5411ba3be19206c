/** What every request passes: its session, its form's token, and who may go on. */
@NullMarked
package org.almoner.access.door;

import org.jspecify.annotations.NullMarked;
