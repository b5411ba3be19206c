/** Who is asked for when a score asks for somebody, and what they did. */
@NullMarked
package org.almoner.observations.escalation;

import org.jspecify.annotations.NullMarked;
