package org.almoner.patients.death;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.patients.PatientId;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Reads;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RecordedDeaths implements Deaths {
  private final DeathRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordedDeaths(DeathRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public UUID record(PatientId patient, Death death) {
    var standing = standing(patient);
    if (standing.isPresent() && standing.get().death().equals(death)) return standing.get().id();
    notInTheFuture(death);
    var id = Ids.next();
    kept(
        () -> {
          rows.insert(id, patient, death, clock.instant());
          return 1;
        });
    events.publishEvent(new PatientDied(id, patient, death.at()));
    return id;
  }

  @Override
  public void amend(PatientId patient, int version, Death death) {
    notInTheFuture(death);
    if (kept(() -> rows.amend(patient, version, death, clock.instant())) == 0)
      throw new StaleEdit("The death");
    events.publishEvent(new PatientDied(Ids.next(), patient, death.at()));
  }

  @Override
  public void undo(PatientId patient, String reason) {
    var standing = standing(patient).orElseThrow(DeathRefused::notDead);
    undo(patient, standing.version(), reason);
  }

  @Override
  public void undo(PatientId patient, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why the death is taken back");
    var standing = standing(patient).orElseThrow(DeathRefused::notDead);
    if (rows.undo(patient, version, reason.strip(), clock.instant()) == 0)
      throw new StaleEdit("The death");
    events.publishEvent(
        new DeathUndone(Ids.next(), patient, standing.death().at(), reason.strip()));
  }

  @Override
  @Reads
  public Optional<DeathRecord> standing(PatientId patient) {
    return history(patient).stream().filter(d -> d.undone() == null).findFirst();
  }

  @Override
  @Reads
  public List<DeathRecord> history(PatientId patient) {
    return rows.of(patient);
  }

  private void notInTheFuture(Death death) {
    if (death.at().isAfter(clock.instant())) throw DeathRefused.future(null);
  }

  private static int kept(Supplier<Integer> write) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      throw DeathRefused.from(e);
    }
  }
}
