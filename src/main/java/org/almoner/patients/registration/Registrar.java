package org.almoner.patients.registration;

import static org.almoner.patients.registration.Duplicates.LIKELY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.almoner.patients.IdentifierTaken;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.PatientId;
import org.almoner.patients.PatientRegistered;
import org.almoner.patients.Registration;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes a record for a person who is not here yet, and refuses when they probably are. */
@Component
public class Registrar {
  private final NewPatients newPatients;
  private final Values values;
  private final Duplicates duplicates;
  private final UnknownPeople unknown;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Registrar(
      NewPatients newPatients,
      Values values,
      Duplicates duplicates,
      UnknownPeople unknown,
      Clock clock,
      ApplicationEventPublisher events) {
    this.newPatients = newPatients;
    this.values = values;
    this.duplicates = duplicates;
    this.unknown = unknown;
    this.clock = clock;
    this.events = events;
  }

  /** In the caller's transaction, which holds the locks on this person until it ends. */
  public PatientId register(Registration asked) {
    check(asked);
    duplicates.lock(asked);
    var registration = unknown.named(asked);
    var alike = alike(registration);
    var reason = registration.acknowledged();
    if (reason == null && !alike.isEmpty()) throw new LikelyDuplicate(alike);
    var rows = new NewRows(clock);
    var id = rows.add(registration);
    insert(rows, registration);
    duplicates.note(id, alike, reason);
    events.publishEvent(
        new PatientRegistered(Ids.next(), id, registration.kind(), reason == null ? "" : reason));
    return id;
  }

  void check(Registration registration) {
    var missing = MinimumDataSet.refusing(registration);
    if (!missing.isEmpty()) throw new TooLittleKnown(missing);
    values.check(registration);
  }

  private List<LikelyDuplicate.Candidate> alike(Registration registration) {
    return registration.kind() == Registration.Kind.UNKNOWN
        ? List.of()
        : duplicates.of(registration).stream().filter(c -> c.score() >= LIKELY).toList();
  }

  private void insert(NewRows rows, Registration registration) {
    try {
      newPatients.insert(rows);
    } catch (DataIntegrityViolationException e) {
      throw taken(registration, e).orElseThrow(() -> e);
    }
  }

  /** The named refusal of a number that somebody has, without asking an aborted transaction who. */
  public static Optional<RuntimeException> taken(
      Registration registration, DataIntegrityViolationException e) {
    var constraint = String.valueOf(Constraints.violated(e));
    return Optional.ofNullable(
        switch (constraint) {
          case "patient_nhs_number_once" -> {
            var nhs = registration.who().nhs();
            yield new IdentifierTaken(
                constraint, "nhs", "NHS number " + (nhs == null ? "" : nhs.spaced()), e);
          }
          case "patient_hospital_number_once" -> {
            var number = registration.hospitalNumber();
            yield new IdentifierTaken(
                constraint,
                "hospitalNumber",
                "Hospital number " + (number == null ? "" : number.value()),
                e);
          }
          case "identifier_once" ->
              new IdentifierTaken(constraint, "identifier", "One of the numbers", e);
          default -> null;
        });
  }
}
