package org.almoner.hl7.adt;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.almoner.hl7.adt.identity.Doubts;
import org.almoner.hl7.adt.identity.Merges;
import org.almoner.hl7.adt.identity.NumberChanges;
import org.almoner.hl7.adt.identity.VisitMoves;
import org.almoner.hl7.log.Handler;
import org.almoner.hl7.log.Inbound;
import org.springframework.stereotype.Component;

/** Which messages this system takes, and who applies each. MSH-9.1 and MSH-9.2 decide. */
@Component
class AdtHandler implements Handler {
  /** They tell the whole state, so a later one makes an earlier one needless. */
  private static final Set<String> STATE = Set.of("A01", "A04", "A05", "A08", "A28", "A31");

  private final Map<String, Consumer<Inbound>> events = new HashMap<>();

  AdtHandler(
      Admit admit,
      Moves moves,
      Leaving leaving,
      Merges merges,
      NumberChanges numbers,
      VisitMoves visits,
      Doubts doubts,
      PersonEvents people,
      Attendances attendances,
      Conversions conversions,
      Expected expected,
      Departures departures,
      HomeLeave leave,
      Care care) {
    stays(admit, moves, leaving, conversions, attendances);
    people(people);
    identities(merges, numbers, visits, doubts);
    plans(expected);
    events.put("A16", departures::expect);
    events.put("A25", departures::cancel);
    events.put("A21", leave::out);
    events.put("A22", leave::back);
    events.put("A52", leave::cancelOut);
    events.put("A53", leave::cancelBack);
    events.put("A54", care::change);
    events.put("A55", care::cancel);
  }

  private void stays(
      Admit admit, Moves moves, Leaving leaving, Conversions conversions, Attendances attendances) {
    events.put(
        "A01",
        in -> {
          if (attends(in)) attendances.register(in);
          else admit.admit(in);
        });
    events.put("A02", moves::move);
    events.put("A03", leaving::discharge);
    events.put("A04", attendances::register);
    events.put("A06", conversions::toInpatient);
    events.put("A07", conversions::toOutpatient);
    events.put("A10", moves::move);
    events.put("A11", admit::cancel);
    events.put("A12", moves::cancel);
    events.put("A13", leaving::cancel);
    events.put("A17", moves::swap);
    events.put("A23", admit::cancel);
  }

  private void people(PersonEvents people) {
    events.put("A08", people::update);
    events.put("A28", people::add);
    events.put("A31", people::add);
  }

  private void identities(Merges merges, NumberChanges numbers, VisitMoves visits, Doubts doubts) {
    events.put("A24", doubts::link);
    events.put("A29", doubts::delete);
    events.put("A34", merges::merge);
    events.put("A37", doubts::unlink);
    events.put("A40", merges::merge);
    events.put("A44", visits::account);
    events.put("A45", visits::visit);
    events.put("A47", numbers::change);
  }

  private void plans(Expected expected) {
    events.put("A05", expected::preAdmit);
    events.put("A15", expected::transfer);
    events.put("A26", expected::cancelTransfer);
    events.put("A27", expected::cancelAdmission);
    events.put("A38", expected::cancelAdmission);
  }

  /** PV1-2 E and O are seen without a bed. */
  private static boolean attends(Inbound in) {
    var patientClass = in.message().segment("PV1").field(2).text();
    return patientClass.equals("E") || patientClass.equals("O");
  }

  @Override
  public boolean handlesType(String type) {
    return type.equals("ADT");
  }

  @Override
  public boolean handles(String type, String trigger) {
    return events.containsKey(trigger);
  }

  @Override
  public String never(String type, String trigger) {
    if (!handlesType(type) || !handles(type, trigger))
      return "Almoner does not take messages of this kind.";
    return trigger.equals("A29")
        ? "Almoner keeps every record, so a delete is never carried out. Look whether the record was made in error, then discard this message with what was decided."
        : "";
  }

  @Override
  public boolean keepsOrder(String trigger) {
    return !STATE.contains(trigger);
  }

  @Override
  public boolean supersedes(String trigger) {
    return STATE.contains(trigger);
  }

  @Override
  public void apply(Inbound in) {
    var event = events.get(in.message().trigger());
    if (event == null) throw new IllegalStateException("not handled: " + in.message().trigger());
    event.accept(in);
  }
}
