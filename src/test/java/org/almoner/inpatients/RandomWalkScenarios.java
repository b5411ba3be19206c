package org.almoner.inpatients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.almoner.platform.Refusal;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is tried, in whatever order: it is done whole or refused by name, and the stays hold.
 */
@HospitalTest
class RandomWalkScenarios {
  private static final int STEPS = 4000;

  @Autowired WardFixture hospital;
  @Autowired Invariants invariants;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired Consultants consultants;
  @Autowired Leaves leaves;
  @Autowired Discharges discharges;
  @Autowired Corrections corrections;
  @Autowired BedStates beds;

  private final Random random = new Random(20261124);
  private final List<SpellId> known = new ArrayList<>();
  private final List<Destination> places = new ArrayList<>();
  private final List<PatientId> patients = new ArrayList<>();
  private final List<StaffId> staff = new ArrayList<>();
  private final Map<String, Integer> done = new HashMap<>();
  private Instant time = Instant.parse("2026-11-01T08:00:00Z");

  @Test
  void thousands_of_random_movements_and_cancels_leave_the_stays_whole() {
    furnish();
    for (int step = 1; step <= STEPS; step++) {
      time = time.plus(Duration.ofSeconds(random.nextInt(400)));
      attempt();
      if (step % 500 == 0) invariants.hold(known);
    }
    assertThat(done)
        .as("every kind of movement and cancel was done and refused: %s", done)
        .containsKeys(
            "admit",
            "cancelAdmission",
            "move",
            "cancelMove",
            "swap",
            "consultant",
            "cancelConsultant",
            "out",
            "cancelOut",
            "back",
            "cancelBack",
            "discharge",
            "cancelDischarge",
            "correct",
            "cancelCorrection",
            "cleaned",
            "close",
            "reopen",
            "refused");
  }

  private void furnish() {
    for (int w = 0; w < 2; w++) {
      var ward = hospital.ward(4);
      places.add(ward.waitingArea());
      for (int b = 0; b < 4; b++) places.add(ward.bed(b));
    }
    for (int p = 0; p < 9; p++) patients.add(hospital.man());
    staff.add(hospital.consultant("300"));
    staff.add(hospital.consultant("300"));
  }

  private void attempt() {
    var name = "refused";
    try {
      name = random.nextInt(10) < 7 ? forward() : back();
    } catch (Refusal refusal) {
      assertThat(refusal.message()).endsWith(".");
    }
    done.merge(name, 1, Integer::sum);
  }

  private String forward() {
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> admit();
      case 3, 4 -> {
        transfers.move(spell(), place(), when(), "", Reasons.forAll("walk"));
        yield "move";
      }
      case 5 -> {
        transfers.swap(spell(), spell(), when(), "", Reasons.forAll("walk"));
        yield "swap";
      }
      case 6 -> consult();
      case 7 -> {
        leaves.out(spell(), when(), time.plusSeconds(90000), random.nextBoolean(), "");
        yield "out";
      }
      case 8 -> {
        leaves.back(spell(), place(), when(), Reasons.forAll("walk"));
        yield "back";
      }
      case 9 -> discharge();
      default -> hold();
    };
  }

  private String consult() {
    consultants.change(spell(), staff.get(random.nextInt(2)), null, when(), "");
    return "consultant";
  }

  private String admit() {
    var admission =
        Admission.of(pick(patients), place(), when(), "21")
            .under(staff.getFirst(), null)
            .accepting(Reasons.forAll("walk"));
    known.add(admissions.admit(admission));
    return "admit";
  }

  private String discharge() {
    var clean = random.nextBoolean();
    discharges.discharge(new Discharge(spell(), when(), "1", "19", null, clean, "", null));
    return "discharge";
  }

  private String hold() {
    var bed = place().bed();
    if (bed == null) return "nothing";
    switch (random.nextInt(4)) {
      case 0 -> {
        beds.close(bed, when(), "broken", null);
        return "close";
      }
      case 1 -> {
        beds.reopen(bed, when(), "");
        return "reopen";
      }
      default -> {
        beds.cleaned(bed, when());
        return "cleaned";
      }
    }
  }

  private String back() {
    var backTo = random.nextInt(3) == 0 ? BackTo.waitingArea() : BackTo.itsBed();
    return switch (random.nextInt(8)) {
      case 0 -> {
        admissions.cancelAdmission(spell(), "walk");
        yield "cancelAdmission";
      }
      case 1 -> {
        transfers.cancelLast(spell(), backTo, "walk");
        yield "cancelMove";
      }
      case 2 -> {
        consultants.cancel(spell(), "walk");
        yield "cancelConsultant";
      }
      case 3 -> {
        leaves.cancelOut(spell(), backTo, "walk");
        yield "cancelOut";
      }
      case 4 -> {
        leaves.cancelBack(spell(), "walk");
        yield "cancelBack";
      }
      case 5 -> {
        discharges.cancel(spell(), backTo, "walk");
        yield "cancelDischarge";
      }
      case 6 -> correct();
      default -> {
        corrections.cancel(spell(), "walk");
        yield "cancelCorrection";
      }
    };
  }

  /** The first place was another one. */
  private String correct() {
    var spell = spell();
    var history = corrections.history(spell);
    var changed = new ArrayList<>(history.places());
    if (changed.isEmpty()) return "nothing";
    changed.set(0, new Corrections.Place(place(), changed.getFirst().from()));
    corrections.correct(
        spell, new Corrections.History(history.dischargedAt(), changed, history.cares()), "walk");
    return "correct";
  }

  /** Mostly now, sometimes late. */
  private Instant when() {
    return random.nextInt(8) == 0 ? time.minusSeconds(random.nextInt(20000)) : time;
  }

  /** Mostly one of the newest, so that most are still in hospital. */
  private SpellId spell() {
    if (known.isEmpty()) return new SpellId(patients.getFirst().value());
    var recent = Math.max(0, known.size() - 14);
    return known.get(recent + random.nextInt(known.size() - recent));
  }

  private Destination place() {
    return pick(places);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
