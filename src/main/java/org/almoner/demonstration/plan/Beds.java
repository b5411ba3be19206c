package org.almoner.demonstration.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.jspecify.annotations.Nullable;

/** Which beds of a site are free. */
final class Beds {
  private final Map<String, Set<BedPlan>> free = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final SplittableRandom random;

  Beds(List<WardPlan> wards, SplittableRandom random) {
    this.random = random;
    for (var ward : wards) {
      free.put(ward.code(), new LinkedHashSet<>(ward.beds()));
      sizes.put(ward.code(), ward.beds().size());
    }
  }

  int taken(WardPlan ward) {
    return size(ward) - of(ward).size();
  }

  int size(WardPlan ward) {
    return sizes.getOrDefault(ward.code(), 0);
  }

  /** A bed in a bay for the person's sex, else a side room; null when there is none. */
  @Nullable BedPlan take(WardPlan ward, char sex) {
    char letter = sex == '1' ? 'M' : 'F';
    var fitting = new ArrayList<BedPlan>();
    for (var bed : of(ward)) if (bed.sex() == letter || bed.sex() == 'X') fitting.add(bed);
    if (fitting.isEmpty()) for (var bed : of(ward)) if (bed.sex() == 'S') fitting.add(bed);
    if (fitting.isEmpty()) return null;
    var bed = fitting.get(random.nextInt(fitting.size()));
    of(ward).remove(bed);
    return bed;
  }

  void giveBack(BedPlan bed) {
    of(bed.ward()).add(bed);
  }

  List<BedPlan> free() {
    return free.values().stream()
        .flatMap(Set::stream)
        .sorted(java.util.Comparator.comparing(BedPlan::key))
        .toList();
  }

  private Set<BedPlan> of(WardPlan ward) {
    return free.getOrDefault(ward.code(), Set.of());
  }
}
