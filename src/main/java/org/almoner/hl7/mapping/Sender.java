package org.almoner.hl7.mapping;

import java.util.UUID;

/**
 * A system that sends, and how its messages are read.
 *
 * @param application MSH-3
 * @param facility MSH-4
 * @param name as people call it
 * @param open whether its messages are taken; when not they are answered AR
 * @param visitField where it puts the number of the stay: PV1-19 or PV1-50
 * @param locationForm how it writes a place: "site-ward^bay^bed" or "ward^bay^bed^site"
 * @param effectiveField when the thing happened: EVN-6 (else EVN-2), or EVN-2 (else EVN-6)
 * @param enhancedMode whether MSH-15 and MSH-16 are obeyed
 * @param parkedAnswer AE or AA for a message that is kept until it can be applied
 * @param silentAfter minutes without a message after which it counts as silent
 */
public record Sender(
    UUID id,
    int version,
    String application,
    String facility,
    String name,
    boolean open,
    String visitField,
    String locationForm,
    String effectiveField,
    boolean enhancedMode,
    String parkedAnswer,
    int silentAfter) {

  /** How it appears in changed_by and the audit. */
  public String actor() {
    return "hl7:" + application + "/" + facility;
  }
}
