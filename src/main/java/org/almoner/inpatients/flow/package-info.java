/** The trust-wide flow page: beds now, in and out today, and what is likely by tomorrow. */
@NullMarked
package org.almoner.inpatients.flow;

import org.jspecify.annotations.NullMarked;
