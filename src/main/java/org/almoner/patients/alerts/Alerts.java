package org.almoner.patients.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.OnePage;
import org.almoner.platform.Reads;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The alerts of a patient. What a person may see and write depends on the category; other systems
 * and Almoner itself may do all.
 */
@Service
@Transactional
public class Alerts {
  private final AlertRows rows;
  private final SignedIn signedIn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Alerts(AlertRows rows, SignedIn signedIn, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.signedIn = signedIn;
    this.events = events;
    this.clock = clock;
  }

  @Reads
  public AlertList of(PatientId patient) {
    return OnePage.read(AlertList.class, patient, () -> read(patient));
  }

  private AlertList read(PatientId patient) {
    var all = rows.of(patient);
    var seen = all.stream().filter(a -> mayRead(a.details().category())).toList();
    return new AlertList(seen, all.size() - seen.size(), rows.noneStated(patient).orElse(null));
  }

  @Reads
  public Alert one(PatientId patient, UUID id) {
    return rows.one(patient, id)
        .filter(a -> mayRead(a.details().category()))
        .orElseThrow(() -> new NotFound("The alert"));
  }

  /** The categories the person at the screen may write. */
  @Reads
  public List<AlertCategory> writable() {
    return List.of(AlertCategory.values()).stream().filter(c -> may(c.writing())).toList();
  }

  /** Adds an alert; a standing "no known alerts" ends with it. */
  public UUID record(PatientId patient, AlertDetails details) {
    mustWrite(details.category());
    inTheirLife(patient, details);
    endNone(patient, "An alert was recorded");
    var id = Ids.next();
    kept(
        () -> {
          rows.insert(id, patient, details, clock.instant());
          return 1;
        });
    tell(patient, "recorded", id, "");
    return id;
  }

  public void amend(PatientId patient, UUID id, int version, AlertDetails details) {
    mustWrite(one(patient, id).details().category());
    mustWrite(details.category());
    inTheirLife(patient, details);
    fresh(kept(() -> rows.update(id, patient, version, details, clock.instant())));
    tell(patient, "amended", id, "");
  }

  public void confirm(PatientId patient, UUID id, int version) {
    mustWrite(one(patient, id).details().category());
    fresh(rows.confirm(id, version, clock.instant()));
    tell(patient, "confirmed", id, "");
  }

  public void inactivate(PatientId patient, UUID id, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why the alert no longer stands");
    mustWrite(one(patient, id).details().category());
    fresh(rows.inactivate(id, version, reason.strip(), clock.instant()));
    tell(patient, "inactivated", id, reason.strip());
  }

  public void markInError(PatientId patient, UUID id, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why it was recorded in error");
    mustWrite(one(patient, id).details().category());
    fresh(rows.markInError(id, version, reason.strip(), clock.instant()));
    tell(patient, "in-error", id, reason.strip());
  }

  /** States that no alerts are known. Refused while one is open. */
  public void stateNone(PatientId patient) {
    mayStateNone();
    var id = Ids.next();
    kept(
        () -> {
          rows.stateNone(id, patient, clock.instant());
          return 1;
        });
    tell(patient, "none-stated", id, "");
  }

  private void endNone(PatientId patient, String why) {
    rows.endNone(patient, why, clock.instant())
        .ifPresent(ended -> tell(patient, "none-ended", ended, why));
  }

  /** The categories the person at the screen may see. */
  @Reads
  public List<AlertCategory> readable() {
    return List.of(AlertCategory.values()).stream().filter(this::mayRead).toList();
  }

  private boolean mayRead(AlertCategory category) {
    return may(category.reading()) || may(category.writing());
  }

  private boolean may(String activity) {
    return Actors.current().userId() == null || signedIn.may(activity);
  }

  private void mustWrite(AlertCategory category) {
    if (!may(category.writing())) throw AlertRefused.notYours(category);
  }

  private void inTheirLife(PatientId patient, AlertDetails details) {
    if (details.from().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone())))
      throw new InvalidInput("from", "The first day must not be in the future");
    if (rows.bornAfter(patient, details.from()))
      throw new InvalidInput("from", "The first day is before the date of birth");
  }

  /** Who sees no alerts at all cannot know that there are none. */
  private void mayStateNone() {
    if (writable().isEmpty()) throw AlertRefused.notYours(AlertCategory.ADMINISTRATIVE);
  }

  private static void fresh(int changed) {
    if (changed == 0) throw new StaleEdit("The alert");
  }

  private static int kept(Supplier<Integer> write) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      throw AlertRefused.from(e);
    }
  }

  private void tell(PatientId patient, String what, UUID subject, String reason) {
    events.publishEvent(new AlertsChanged(Ids.next(), patient, what, subject, reason));
  }
}
