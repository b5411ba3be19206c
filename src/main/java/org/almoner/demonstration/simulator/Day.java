package org.almoner.demonstration.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.almoner.demonstration.simulator.Hospital.Stay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses what happens next in the hospital, and writes it as the message that would tell it. */
@Component
class Day {
  private static final DateTimeFormatter VISIT =
      DateTimeFormatter.ofPattern("yyMMddHHmmssSSS", Locale.UK).withZone(ZoneOffset.UTC);
  private final Hospital hospital;
  private @Nullable Stay admitted;
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

  /**
   * @param n decides what happens, to whom and where; the same for the same hospital
   */
  Optional<Message> next(int n, Instant at) {
    int kind = Math.floorMod(n * 31, 100);
    if (kind < 34) return admit(n, at);
    if (kind < 62) return transfer(n, at);
    if (kind < 86) return discharge(n, at);
    if (kind < 94) return update(n, at);
    if (kind < 97) return cancelAdmission(at);
    return cancelDischarge(at);
  }

  private Optional<Message> admit(int n, Instant at) {
    var sex = n % 2 == 0 ? '1' : '2';
    return hospital
        .free(n, null, sex == '1' ? "MALE" : "FEMALE")
        .flatMap(
            bed ->
                hospital
                    .outsider(n, sex)
                    .map(
                        person -> {
                          var visit = "SIM" + VISIT.format(at);
                          admitted =
                              new Stay(
                                  person,
                                  visit,
                                  bed.ward(),
                                  bed.bay(),
                                  bed.bed(),
                                  bed.consultant(),
                                  bed.specialty(),
                                  at);
                          return new Message(
                              "A01",
                              "admitted to " + bed.ward() + " " + bed.bed(),
                              Messages.admit(person, bed, visit, at));
                        }));
  }

  private Optional<Message> transfer(int n, Instant at) {
    return hospital
        .inpatient(n, false)
        .flatMap(
            stay ->
                hospital
                    .free(
                        n,
                        n % 3 == 0 ? null : stay.ward(),
                        stay.person().gender().equals("1") ? "MALE" : "FEMALE")
                    .map(
                        bed ->
                            new Message(
                                "A02",
                                "moved from %s %s to %s %s"
                                    .formatted(stay.ward(), stay.bed(), bed.ward(), bed.bed()),
                                Messages.transfer(stay, bed, at))));
  }

  private Optional<Message> discharge(int n, Instant at) {
    var stay = hospital.inpatient(n, false);
    discharged = stay.orElse(discharged);
    return stay.map(
        s ->
            new Message(
                "A03", "went home from " + s.ward() + " " + s.bed(), Messages.discharge(s, at)));
  }

  private Optional<Message> update(int n, Instant at) {
    return hospital
        .inpatient(n, false)
        .map(s -> new Message("A08", "updated on " + s.ward(), Messages.about("A08", s, at)));
  }

  private Optional<Message> cancelAdmission(Instant at) {
    var stay = admitted;
    admitted = null;
    return Optional.ofNullable(stay)
        .map(
            s ->
                new Message(
                    "A11",
                    "admission to " + s.ward() + " cancelled",
                    Messages.about("A11", s, at)));
  }

  private Optional<Message> cancelDischarge(Instant at) {
    var stay = discharged;
    discharged = null;
    return Optional.ofNullable(stay)
        .map(
            s ->
                new Message(
                    "A13",
                    "discharge from " + s.ward() + " cancelled",
                    Messages.about("A13", s, at)));
  }
}
