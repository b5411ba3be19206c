package org.almoner.hl7.adt.identity;

import org.almoner.hl7.adt.person.Identify;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.Merging;
import org.almoner.patients.Merging.Choices;
import org.almoner.platform.Refusal;
import org.springframework.stereotype.Component;

/** A34 and A40: the record of MRG-1 is retired into the record of PID-3, for every pair of them. */
@Component
public class Merges {
  private final Merging merging;
  private final Identify identify;
  private final Retired retired;

  Merges(Merging merging, Identify identify, Retired retired) {
    this.merging = merging;
    this.identify = identify;
    this.retired = retired;
  }

  public void merge(Inbound in) {
    for (var pair : Group.of(in.message())) merge(in, pair);
  }

  private void merge(Inbound in, Group pair) {
    var prior = identify.required(pair.mrg(), 1);
    var kept = identify.required(pair.pid(), 3);
    for (var id : prior.local()) if (kept.local().contains(id)) throw intoItself(pair);
    var survivor = identify.require(in, pair.pid());
    var loser = retired.require(in, pair.mrg());
    in.about(survivor.value());
    if (survivor.equals(loser)) return;
    try {
      merging.merge(survivor, loser, Choices.SURVIVORS, "Sent by " + in.sender().name());
    } catch (Refusal e) {
      throw new Problem.Waits(ErrorCode.INTERNAL, At.of(pair.mrg(), 1), e.message(), Wait.PERSON);
    }
    in.changed(
        "Record " + Retired.words(prior),
        "on its own",
        "merged into " + Retired.words(kept),
        "MRG-1");
  }

  private static Problem.Wrong intoItself(Group pair) {
    return new Problem.Wrong(
        ErrorCode.DUPLICATE_KEY,
        At.of(pair.mrg(), 1),
        "MRG-1 is the same number as PID-3: a record cannot be merged into itself.");
  }
}
