package org.almoner.demonstration.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides the steps of a site so that several may go on at once: what has to do with the same
 * person or the same bay stays in one lane, in its order. Lanes of a stretch know nothing of each
 * other; the next stretch begins when all of them have ended.
 */
public final class Lanes {
  private final int lanes;
  private final Map<Integer, Integer> persons = new HashMap<>();
  private final Map<Integer, String> bays = new HashMap<>();

  private Lanes(int lanes) {
    this.lanes = lanes;
  }

  /**
   * @param steps all steps of a site, {@code stretch} of them at a time
   * @return the lanes of each stretch; a lane may be empty
   */
  public static List<List<List<Step>>> of(List<Step> steps, int stretch, int lanes) {
    var all = new Lanes(lanes);
    var stretches = new ArrayList<List<List<Step>>>();
    for (int from = 0; from < steps.size(); from += stretch)
      stretches.add(all.divide(steps.subList(from, Math.min(from + stretch, steps.size()))));
    return stretches;
  }

  private List<List<Step>> divide(List<Step> steps) {
    var groups = new Groups();
    var first = new ArrayList<String>();
    for (var step : steps) first.add(touch(step, groups));
    var together = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < steps.size(); i++)
      together.computeIfAbsent(groups.of(first.get(i)), g -> new ArrayList<>()).add(i);
    return shared(together).stream().map(lane -> lane.stream().map(steps::get).toList()).toList();
  }

  /** The largest group first, each to the lane that has least. */
  private List<List<Integer>> shared(Map<String, List<Integer>> together) {
    var shares = new ArrayList<List<Integer>>();
    for (int i = 0; i < lanes; i++) shares.add(new ArrayList<>());
    together.values().stream()
        .sorted(Comparator.comparing((List<Integer> group) -> -group.size()))
        .forEach(
            group -> shares.stream().min(Comparator.comparing(List::size)).get().addAll(group));
    shares.forEach(share -> share.sort(null));
    return shares;
  }

  /** Puts what the step has to do with into one group. */
  private String touch(Step step, Groups groups) {
    if (step instanceof Step.Admit admit) persons.put(step.stay(), admit.person());
    var person = "person " + persons.get(step.stay());
    var was = bays.get(step.stay());
    if (was != null) groups.join(person, was);
    var bed = bed(step);
    if (bed == null) return person;
    var bay = bed.ward().code() + "/" + bed.bay();
    groups.join(person, bay);
    bays.put(step.stay(), bay);
    return person;
  }

  private static WardPlan.@Nullable BedPlan bed(Step step) {
    return switch (step) {
      case Step.Admit a -> a.bed();
      case Step.Move m -> m.bed();
      case Step.Back b -> b.bed();
      case Step.Consultant c -> null;
      case Step.Out o -> null;
      case Step.Go g -> null;
    };
  }

  /** Names that were joined, directly or through others. */
  private static final class Groups {
    private final Map<String, String> parents = new HashMap<>();

    String of(String name) {
      var parent = parents.getOrDefault(name, name);
      if (parent.equals(name)) return name;
      var top = of(parent);
      parents.put(name, top);
      return top;
    }

    void join(String a, String b) {
      parents.put(of(a), of(b));
    }
  }
}
