/** What the trust asks for at each risk: intervals, teams and deadlines, with their history. */
@NullMarked
package org.almoner.observations.rules;

import org.jspecify.annotations.NullMarked;
