package org.almoner.hl7.log;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.inpatients.InpatientEvent;
import org.almoner.organisation.keeping.OrganisationChanged;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientRegistered;
import org.almoner.patients.PatientsMerged;
import org.almoner.platform.Actors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What changed without a message - on a page, by a job, from another sender - wakes parked messages
 * within a second of its commit. A nudge that is lost with the process is made good by the sweep.
 */
@Component
class Nudges {
  private final Parked parked;
  private final Parking parking;
  private final Set<UUID> spells = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean people = new AtomicBoolean();
  private final AtomicBoolean codes = new AtomicBoolean();

  Nudges(Parked parked, Parking parking) {
    this.parked = parked;
    this.parking = parking;
  }

  @EventListener
  void stay(InpatientEvent event) {
    afterCommit(() -> spells.add(event.spell().value()));
  }

  @EventListener
  void registered(PatientRegistered event) {
    person();
  }

  @EventListener
  void changed(PatientChanged event) {
    person();
  }

  @EventListener
  void merged(PatientsMerged event) {
    person();
  }

  /** A message wakes by the numbers it brings; only what staff do needs a look at every number. */
  private void person() {
    if (Actors.current().userId() != null) afterCommit(() -> people.set(true));
  }

  @EventListener
  void organisation(OrganisationChanged event) {
    afterCommit(() -> codes.set(true));
  }

  private static void afterCommit(Runnable nudge) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      nudge.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            nudge.run();
          }
        });
  }

  @Scheduled(fixedDelay = 1_000)
  void drain() {
    var stays = Set.copyOf(spells);
    spells.removeAll(stays);
    boolean persons = people.getAndSet(false);
    boolean places = codes.getAndSet(false);
    if (stays.isEmpty() && !persons && !places) return;
    parking.tryAgain(parked.nudged(stays, persons, places));
  }
}
