/** Ward attenders on screen: who is expected, and each visit through to its outcome. */
@NullMarked
package org.almoner.inpatients.attending;

import org.jspecify.annotations.NullMarked;
