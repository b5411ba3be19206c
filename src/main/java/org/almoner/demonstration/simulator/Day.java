package org.almoner.demonstration.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.almoner.demonstration.simulator.Hospital.Bed;
import org.almoner.demonstration.simulator.Hospital.Person;
import org.almoner.demonstration.simulator.Hospital.Stay;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what happens next in the hospital, and writes it as the message that would tell it. About
 * as many are in hospital afterwards as before: whoever is one too few is admitted, one too many
 * goes home.
 */
final class Day {
  private static final DateTimeFormatter VISIT =
      DateTimeFormatter.ofPattern("yyMMddHHmmssSSS", Locale.UK).withZone(ZoneOffset.UTC);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MOST_EXPECTED = 20;
  private final Hospital hospital;
  private final Deque<Expected> expected = new ArrayDeque<>();
  private @Nullable Integer usual;
  private @Nullable Stay admitted;
  private @Nullable Stay moved;
  private @Nullable Stay discharged;

  Day(Hospital hospital) {
    this.hospital = hospital;
  }

  /**
   * A message and what it tells.
   *
   * @param words without the names of people
   */
  record Message(String trigger, String words, String text) {}

  private record Expected(Stay stay, Instant comes) {}

  /**
   * @param n decides what happens, to whom and where; the same for the same hospital
   */
  Optional<Message> next(int n, Instant at) {
    int kind = new SplittableRandom(n).nextInt(100);
    if (kind < 40) return comeOrGo(n, at);
    if (kind < 58) return transfer(n, at);
    if (kind < 66) return update(n, at);
    if (kind < 74) return kind < 71 ? goingHome(n, at) : askForWard(n, at);
    if (kind < 82) return kind < 78 ? leave(n, at) : comeBack(n, at);
    if (kind < 90) return kind < 87 ? expect(n, at) : expectNoLonger(at);
    if (kind < 92) return cancelAdmission(at);
    return kind < 96 ? cancelTransfer(at) : cancelDischarge(at);
  }

  private Optional<Message> comeOrGo(int n, Instant at) {
    int inside = hospital.inBeds();
    if (usual == null) usual = inside;
    if (inside > usual) return discharge(n, at);
    return admit(n, at).or(() -> discharge(n, at));
  }

  private Optional<Message> admit(int n, Instant at) {
    return due(at).flatMap(stay -> admitExpected(n, stay, at)).or(() -> admitAnybody(n, at));
  }

  private Optional<Message> admitAnybody(int n, Instant at) {
    return hospital
        .outsider(n)
        .flatMap(p -> bedFor(n, p).map(bed -> admit(p, bed, "SIM" + VISIT.format(at), at)));
  }

  private Optional<Stay> due(Instant at) {
    if (expected.isEmpty() || expected.peekFirst().comes().isAfter(at)) return Optional.empty();
    return Optional.of(expected.removeFirst().stay())
        .filter(stay -> hospital.isOutside(stay.person()));
  }

  private Optional<Message> admitExpected(int n, Stay stay, Instant at) {
    return bedFor(n, stay.person()).map(bed -> admit(stay.person(), bed, stay.visit(), at));
  }

  private Message admit(Person person, Bed bed, String visit, Instant at) {
    if (discharged != null && discharged.person().equals(person)) discharged = null;
    admitted = bed.taken(person, visit, at);
    return new Message(
        "A01",
        "admitted to " + bed.words(),
        Messages.admit(person, bed, visit, at.plus(stay(visit)), at));
  }

  /** One to nine days, most of them few. */
  private static Duration stay(String visit) {
    var random = new SplittableRandom(visit.hashCode());
    return Duration.ofHours(20L + random.nextInt(100) + random.nextInt(100));
  }

  private Optional<Bed> bedFor(int n, Person person) {
    return hospital.free(n, null, person.bay());
  }

  private Optional<Message> transfer(int n, Instant at) {
    return hospital
        .inpatient(n)
        .flatMap(
            stay ->
                hospital
                    .free(n, n % 3 == 0 ? null : stay.ward(), stay.person().bay())
                    .map(bed -> transfer(stay, bed, at)));
  }

  private Message transfer(Stay stay, Bed bed, Instant at) {
    changed(stay);
    moved = stay;
    return new Message(
        "A02",
        "moved from %s to %s".formatted(stay.words(), bed.words()),
        Messages.transfer(stay, bed, at));
  }

  private Optional<Message> discharge(int n, Instant at) {
    return hospital
        .inpatient(n)
        .map(
            stay -> {
              changed(stay);
              discharged = stay;
              return new Message(
                  "A03", "went home from " + stay.words(), Messages.discharge(stay, at));
            });
  }

  private Optional<Message> update(int n, Instant at) {
    return hospital
        .inpatient(n)
        .map(s -> new Message("A08", "updated on " + s.ward(), Messages.about("A08", s, at)));
  }

  private Optional<Message> goingHome(int n, Instant at) {
    var leaves =
        at.atZone(LONDON).plusDays(1).withHour(10 + Math.floorMod(n, 8)).withMinute(0).toInstant();
    return hospital
        .inpatient(n)
        .map(
            s ->
                new Message(
                    "A16", "will go home from " + s.words(), Messages.goingHome(s, leaves, at)));
  }

  private Optional<Message> askForWard(int n, Instant at) {
    return hospital
        .inpatient(n)
        .flatMap(
            s ->
                hospital
                    .free(n, null, s.person().bay())
                    .filter(b -> !b.ward().equals(s.ward()))
                    .map(b -> askForWard(s, b, at)));
  }

  private static Message askForWard(Stay stay, Bed bed, Instant at) {
    return new Message(
        "A15",
        "%s asked to take a patient of %s".formatted(bed.ward(), stay.ward()),
        Messages.askForWard(stay, bed.ward(), at));
  }

  private Optional<Message> leave(int n, Instant at) {
    return hospital
        .inpatient(n)
        .map(
            s -> {
              changed(s);
              return new Message(
                  "A21",
                  "on leave from " + s.words(),
                  Messages.leave(s, at.plus(Duration.ofHours(20)), at));
            });
  }

  private Optional<Message> comeBack(int n, Instant at) {
    return hospital
        .onLeave(n)
        .map(
            s -> {
              changed(s);
              return new Message("A22", "back in " + s.words(), Messages.about("A22", s, at));
            });
  }

  private Optional<Message> expect(int n, Instant at) {
    if (expected.size() >= MOST_EXPECTED) return Optional.empty();
    return hospital
        .outsider(n)
        .flatMap(p -> bedFor(n, p).map(b -> b.taken(p, "SIMP" + VISIT.format(at), at)))
        .map(
            s -> {
              var comes = at.plus(Duration.ofHours(6 + Math.floorMod(n, 40)));
              expected.addLast(new Expected(s, comes));
              return new Message("A05", "expected on " + s.ward(), Messages.expect(s, comes, at));
            });
  }

  private Optional<Message> expectNoLonger(Instant at) {
    return Optional.ofNullable(expected.pollLast())
        .map(Expected::stay)
        .map(s -> new Message("A38", "not expected on " + s.ward(), Messages.about("A38", s, at)));
  }

  private Optional<Message> cancelAdmission(Instant at) {
    var stay = admitted;
    admitted = null;
    return cancel("A11", "admission to %s cancelled", stay, at);
  }

  /** Only where the bed that the patient came from is still empty. */
  private Optional<Message> cancelTransfer(Instant at) {
    var stay = moved;
    moved = null;
    return stay == null || !hospital.isFree(stay)
        ? Optional.empty()
        : cancel("A12", "move from %s cancelled", stay, at);
  }

  private Optional<Message> cancelDischarge(Instant at) {
    var stay = discharged;
    discharged = null;
    return stay == null || !hospital.isFree(stay)
        ? Optional.empty()
        : cancel("A13", "discharge from %s cancelled", stay, at);
  }

  private static Optional<Message> cancel(
      String trigger, String words, @Nullable Stay stay, Instant at) {
    return Optional.ofNullable(stay)
        .map(s -> new Message(trigger, words.formatted(s.words()), Messages.about(trigger, s, at)));
  }

  /** What came before in this stay can no longer be cancelled. */
  private void changed(Stay stay) {
    if (admitted != null && admitted.visit().equals(stay.visit())) admitted = null;
    if (moved != null && moved.visit().equals(stay.visit())) moved = null;
  }
}
