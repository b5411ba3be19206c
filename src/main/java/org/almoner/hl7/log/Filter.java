package org.almoner.hl7.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to list; null and "" leave a part out.
 *
 * @param worklist only those that a person should look at
 * @param type "ADT" or "ADT A01"
 * @param number a control id, or a number of a patient as the sender wrote it
 * @param patient whose messages, when the number is known here
 * @param before the last message of the page before
 */
public record Filter(
    @Nullable UUID sender,
    boolean worklist,
    @Nullable Outcome outcome,
    String type,
    String number,
    @Nullable UUID patient,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID before) {}
