package org.almoner.patients.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.patients.IdentifierTaken;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.LikelyDuplicate.Candidate;
import org.almoner.patients.LikelyDuplicate.Part;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRegistered;
import org.almoner.patients.Registration;
import org.almoner.patients.person.Identifier;
import org.almoner.patients.search.Letters;
import org.almoner.platform.Ids;
import org.almoner.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Registers many people by the same rules in a few statements. */
@Component
public class BulkRegistrar {
  private final Registrar registrar;
  private final Duplicates duplicates;
  private final TakenNumbers takenNumbers;
  private final NewPatients newPatients;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BulkRegistrar(
      Registrar registrar,
      Duplicates duplicates,
      TakenNumbers takenNumbers,
      NewPatients newPatients,
      ApplicationEventPublisher events,
      Clock clock) {
    this.registrar = registrar;
    this.duplicates = duplicates;
    this.takenNumbers = takenNumbers;
    this.newPatients = newPatients;
    this.events = events;
    this.clock = clock;
  }

  public List<Registration.Outcome> registerAll(List<Registration> registrations) {
    duplicates.lockEverybody();
    var numbers = takenNumbers.among(registrations);
    var people = new HashMap<>(takenNumbers.alike(registrations));
    var rows = new NewRows(clock);
    var registered = new ArrayList<PatientRegistered>();
    var outcomes = new ArrayList<Registration.Outcome>(registrations.size());
    for (var registration : registrations) {
      try {
        check(registration, numbers, people);
        var id = rows.add(registration);
        people.putIfAbsent(key(registration), id);
        registered.add(event(id, registration));
        outcomes.add(new Registration.Outcome(id, null));
      } catch (Refusal refusal) {
        outcomes.add(new Registration.Outcome(null, refusal));
      }
    }
    newPatients.insert(rows);
    registered.forEach(events::publishEvent);
    return outcomes;
  }

  private void check(
      Registration registration, Set<String> numbers, Map<String, PatientId> people) {
    registrar.check(registration);
    var mine = numbersOf(registration);
    mine.stream()
        .filter(numbers::contains)
        .findFirst()
        .ifPresent(
            taken -> {
              throw new IdentifierTaken(
                  "identifier_once", "identifier", taken.replace(":", " "), null);
            });
    var same = people.get(key(registration));
    if (same != null
        && registration.acknowledged() == null
        && registration.kind() != Registration.Kind.UNKNOWN)
      throw new LikelyDuplicate(
          List.of(
              new Candidate(
                  same,
                  93,
                  List.of(new Part("Surname, given name, born and gender", "Same", 93)))));
    numbers.addAll(mine);
  }

  static Set<String> numbersOf(Registration registration) {
    var all = new HashSet<String>();
    if (registration.who().nhs() != null)
      all.add("NHS number:" + registration.who().nhs().digits());
    if (registration.hospitalNumber() != null)
      all.add("Hospital number:" + registration.hospitalNumber().value());
    for (Identifier i : registration.identifiers())
      all.add(
          i.type()
              + ":"
              + i.assigner()
              + ":"
              + i.value().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    return all;
  }

  static String key(Registration registration) {
    var who = registration.who();
    return String.join(
        "|",
        Letters.of(who.name().surname()),
        Letters.of(who.name().given()),
        String.valueOf(who.born()),
        who.gender().code());
  }

  private static PatientRegistered event(PatientId id, Registration registration) {
    var reason = registration.acknowledged();
    return new PatientRegistered(Ids.next(), id, registration.kind(), reason == null ? "" : reason);
  }
}
