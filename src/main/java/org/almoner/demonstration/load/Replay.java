package org.almoner.demonstration.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.demonstration.plan.Lanes;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.Step;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Consultants;
import org.almoner.inpatients.Discharge;
import org.almoner.inpatients.Discharges;
import org.almoner.inpatients.Leaves;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.Transfers;
import org.springframework.stereotype.Component;

/** Lets the steps of a site happen, in order, each by the service that a ward would use. */
@Component
class Replay {
  private static final int AT_ONCE = 250;
  private static final int LANES = 3;
  private static final Reasons REASONS = Reasons.forAll("No other bed was free");
  private final Admissions admissions;
  private final Transfers transfers;
  private final Consultants consultants;
  private final Leaves leaves;
  private final Discharges discharges;
  private final Spells spells;
  private final Parts parts;

  Replay(
      Admissions admissions,
      Transfers transfers,
      Consultants consultants,
      Leaves leaves,
      Discharges discharges,
      Spells spells,
      Parts parts) {
    this.admissions = admissions;
    this.transfers = transfers;
    this.consultants = consultants;
    this.leaves = leaves;
    this.discharges = discharges;
    this.spells = spells;
    this.parts = parts;
  }

  /** The lanes of a stretch side by side, then the next stretch. */
  void all(Plan plan, SitePlan site, Known known) {
    var part = plan.scale().prefix() + "movements-" + site.site();
    var ids = new ConcurrentHashMap<Integer, SpellId>();
    var stretches = Lanes.of(site.steps(), AT_ONCE, LANES);
    for (int i = 0; i < stretches.size(); i++)
      stretch(i, part, plan, site, known, ids, stretches.get(i));
  }

  private void stretch(
      int number,
      String part,
      Plan plan,
      SitePlan site,
      Known known,
      Map<Integer, SpellId> ids,
      List<List<Step>> lanes) {
    var work = new ArrayList<Runnable>();
    for (int lane = 0; lane < lanes.size(); lane++) {
      var name = part + "-" + lane;
      var steps = lanes.get(lane);
      if (parts.done(name) <= number)
        work.add(() -> parts.upTo(name, number + 1, () -> some(plan, site, known, ids, steps)));
    }
    SideBySide.run(work);
  }

  private void some(
      Plan plan, SitePlan site, Known known, Map<Integer, SpellId> ids, List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.Admit admit) {
        var visit = plan.scale().visit(site.site(), admit.stay());
        ids.put(admit.stay(), admissions.admit(admission(admit, visit, known)));
      } else {
        var visit = plan.scale().visit(site.site(), step.stay());
        happen(step, ids.computeIfAbsent(step.stay(), s -> spell(visit)), known);
      }
    }
  }

  private static Admission admission(Step.Admit a, String visit, Known known) {
    var specialty = a.bed().ward().specialty();
    return Admission.of(known.patient(a.person()), known.destination(a.bed()), a.at(), a.method())
        .visit(visit)
        .codes(a.source(), "1", "01")
        .under(known.consultant(specialty, a.consultant()), specialty)
        .expected(a.expected())
        .because(a.reason(), "")
        .accepting(REASONS);
  }

  private void happen(Step step, SpellId spell, Known known) {
    switch (step) {
      case Step.Admit a -> throw new IllegalStateException("admitted twice: " + a.stay());
      case Step.Move m ->
          transfers.move(spell, known.destination(m.bed()), m.at(), m.reason(), REASONS);
      case Step.Consultant c ->
          consultants.change(
              spell, known.consultant(c.specialty(), c.consultant()), c.specialty(), c.at(), "");
      case Step.Out o -> leaves.out(spell, o.at(), o.back(), true, "Overnight");
      case Step.Back b -> leaves.back(spell, known.destination(b.bed()), b.at(), REASONS);
      case Step.Go g -> discharges.discharge(discharge(spell, g));
    }
  }

  private static Discharge discharge(SpellId spell, Step.Go go) {
    return new Discharge(
        spell, go.at(), go.method(), go.destination(), go.diedAt(), go.cleaning(), "", null);
  }

  private SpellId spell(String visit) {
    return spells
        .byVisitNumber(visit)
        .orElseThrow(() -> new IllegalStateException("The demonstration has no stay " + visit))
        .id();
  }
}
