package org.almoner.demonstration.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.demonstration.plan.WardPlan.BedPlan;

/**
 * All that happened at a site, in order, and how it stands at the end.
 *
 * @param inside who lies where when the plan ends, by number of the stay
 * @param free beds that nobody lies in then
 * @param waiting people who are not in hospital and may be expected
 */
public record SitePlan(
    int site,
    List<WardPlan> wards,
    List<Step> steps,
    Map<Integer, Inside> inside,
    List<BedPlan> free,
    List<Integer> waiting) {

  /** Somebody in a bed at the end of the plan. */
  public record Inside(int person, BedPlan bed, Instant since, Instant leaves) {}

  public long count(Class<? extends Step> kind) {
    return steps.stream().filter(kind::isInstance).count();
  }
}
