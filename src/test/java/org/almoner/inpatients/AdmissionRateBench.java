package org.almoner.inpatients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.patients.PatientId;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many admissions to a bed, with their discharge, eight callers get through in a second. */
@HospitalTest
@Tag("bench")
class AdmissionRateBench {
  private static final int CALLERS = 8;
  private static final int PATIENTS = 1000;

  @Autowired WardFixture hospital;
  @Autowired Admissions admissions;
  @Autowired Discharges discharges;

  @Test
  void admissions_and_discharges_per_second() throws Exception {
    var patients = new ArrayList<PatientId>();
    for (int i = 0; i < PATIENTS; i++) patients.add(hospital.man());
    var wards = new ArrayList<WardFixture.OneBay>();
    for (int i = 0; i < CALLERS; i++) wards.add(hospital.ward(6));
    for (int round = 0; round < 3; round++) {
      var admitted = new ArrayList<SpellId>();
      var at = Instant.parse("2026-11-01T08:00:00Z").plusSeconds(round * 100_000L);
      var admit = timed(patients, p -> admit(p, wards, at, admitted));
      var discharge =
          timed(
              List.copyOf(admitted),
              s -> discharges.discharge(Discharge.home(s, at.plusSeconds(90_000))));
      System.out.printf("round %d: %d admissions/s, %d discharges/s%n", round, admit, discharge);
      assertThat(admitted).hasSize(PATIENTS);
    }
  }

  private void admit(
      PatientId patient, List<WardFixture.OneBay> wards, Instant at, List<SpellId> admitted) {
    var ward = wards.get(Math.floorMod(patient.hashCode(), CALLERS));
    var spell = admissions.admit(Admission.of(patient, ward.waitingArea(), at, "21"));
    synchronized (admitted) {
      admitted.add(spell);
    }
  }

  private static <T> long timed(List<T> items, java.util.function.Consumer<T> work)
      throws Exception {
    var next = new AtomicInteger();
    var start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(CALLERS)) {
      var callers = new ArrayList<Callable<Void>>();
      for (int i = 0; i < CALLERS; i++)
        callers.add(
            () -> {
              for (int n; (n = next.getAndIncrement()) < items.size(); ) work.accept(items.get(n));
              return null;
            });
      for (var done : pool.invokeAll(callers)) done.get();
    }
    return items.size() * 1_000_000_000L / (System.nanoTime() - start);
  }
}
