/** Keeps the demonstration's day moving by sending real HL7 messages to the program's own port. */
@NullMarked
package org.almoner.demonstration.simulator;

import org.jspecify.annotations.NullMarked;
