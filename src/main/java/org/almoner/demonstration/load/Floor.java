package org.almoner.demonstration.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.WardPlan.BedPlan;

/** The beds of a site that are free now, while things are put in their places. */
final class Floor {
  private final List<BedPlan> free;

  Floor(SitePlan site) {
    free = new ArrayList<>(site.free());
  }

  /** The first that fits is no longer free. */
  Optional<BedPlan> take(Predicate<BedPlan> fits) {
    var found = free.stream().filter(fits).findFirst();
    found.ifPresent(free::remove);
    return found;
  }

  void giveBack(BedPlan bed) {
    free.add(bed);
  }

  List<BedPlan> inBays() {
    return free.stream().filter(b -> b.sex() != 'S').toList();
  }

  /** A bed in a bay for that sex. */
  static boolean forSex(BedPlan bed, char sex) {
    return bed.sex() == (sex == '1' ? 'M' : 'F') || bed.sex() == 'X';
  }
}
