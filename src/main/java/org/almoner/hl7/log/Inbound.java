package org.almoner.hl7.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.hl7.mapping.LeftOut;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.message.Message;
import org.almoner.hl7.message.Wait;
import org.jspecify.annotations.Nullable;

/** A message being applied: what it says, and what came of it so far. */
public final class Inbound {
  private final Arrival arrival;
  private final @Nullable UUID chosen;
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> wakes = new LinkedHashSet<>();
  private final Set<LeftOut> unmapped = new LinkedHashSet<>();
  private final Set<Object> recognised = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> hints;
  private @Nullable UUID patient;

  /**
   * @param chosen the patient that a person chose for it, null when nobody did
   * @param hints what an attempt that was rolled back has found out
   */
  public Inbound(Arrival arrival, @Nullable UUID chosen, Set<String> hints) {
    this.arrival = arrival;
    this.chosen = chosen;
    this.hints = hints;
    if (arrival.characters().note() != null) notes.add(arrival.characters().note());
    arrival.identifiers().forEach(i -> wakes.add(Wait.patient(sender().id(), i)));
    if (!visit().isEmpty()) wakes.add(Wait.visit(sender().id(), visit()));
    if (!arrival.account().isEmpty()) wakes.add(Wait.account(sender().id(), arrival.account()));
    wakes.add(Wait.behind(arrival.id()));
  }

  public Arrival arrival() {
    return arrival;
  }

  public Message message() {
    return arrival.message();
  }

  public Sender sender() {
    return arrival.sender();
  }

  public String visit() {
    return arrival.visit();
  }

  public @Nullable UUID chosen() {
    return chosen;
  }

  /** Whether an attempt that was rolled back has found this out. */
  public boolean hinted(String hint) {
    return hints.contains(hint);
  }

  public void changed(String where, @Nullable String was, String becomes, String because) {
    changes.add(new Change(where, was == null || was.isBlank() ? "none" : was, becomes, because));
  }

  public void note(String note) {
    if (!notes.contains(note)) notes.add(note);
  }

  public void leftOut(String table, String theirs, String words) {
    unmapped.add(new LeftOut(table, theirs, words));
  }

  public void about(UUID patient) {
    this.patient = patient;
  }

  /** Something that others may wait for is there now. */
  public void wakes(String key) {
    wakes.add(key);
  }

  /** A number that led to the patient already. */
  public void recognised(Object number) {
    recognised.add(number);
  }

  public boolean recognises(Object number) {
    return recognised.contains(number);
  }

  public @Nullable UUID patient() {
    return patient;
  }

  public List<Change> changes() {
    return changes;
  }

  public Set<String> wakes() {
    return wakes;
  }

  public Set<LeftOut> unmapped() {
    return unmapped;
  }

  public String notes() {
    return String.join(" ", notes);
  }
}
