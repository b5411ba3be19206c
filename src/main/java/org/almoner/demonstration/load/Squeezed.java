package org.almoner.demonstration.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.SitePlan.Inside;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.almoner.inpatients.OffWard;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.Transfers;
import org.springframework.stereotype.Component;

/**
 * A full house: medical patients on surgical wards, a woman in a bay of men, people away for scans.
 */
@Component
class Squeezed {
  private static final Reasons NO_BED = Reasons.forAll("No other bed was free");
  private static final List<String> AWAY =
      List.of("CT scan", "Theatre 3", "X-ray", "Physiotherapy gym", "Endoscopy");
  private final Transfers transfers;
  private final OffWard offWard;
  private final Spells spells;

  Squeezed(Transfers transfers, OffWard offWard, Spells spells) {
    this.transfers = transfers;
    this.offWard = offWard;
    this.spells = spells;
  }

  void set(Plan plan, SitePlan site, Known known, Floor floor) {
    outliers(plan, site, known, floor);
    mixed(plan, site, known, floor);
    away(plan, site);
  }

  private void outliers(Plan plan, SitePlan site, Known known, Floor floor) {
    site.inside().entrySet().stream()
        .filter(e -> e.getValue().bed().ward().intake() == Intake.MEDICAL)
        .filter(e -> e.getKey() % 5 == 0)
        .limit(3)
        .forEach(
            e ->
                floor
                    .take(b -> surgical(b) && Floor.forSex(b, sex(plan, e.getValue())))
                    .ifPresent(bed -> move(plan, site, known, floor, e, bed, "No medical bed")));
  }

  private static boolean surgical(BedPlan bed) {
    return bed.ward().intake() == Intake.SURGICAL;
  }

  /** A mixed-sex breach, with the reason that has to be given. */
  private void mixed(Plan plan, SitePlan site, Known known, Floor floor) {
    site.inside().entrySet().stream()
        .filter(e -> e.getKey() % 5 != 0 && sex(plan, e.getValue()) == '2')
        .filter(e -> e.getValue().bed().sex() == 'F')
        .flatMap(
            e ->
                floor.take(b -> besideMen(b, site, e.getValue())).stream()
                    .map(bed -> Map.entry(e, bed)))
        .limit(1)
        .toList()
        .forEach(
            m -> move(plan, site, known, floor, m.getKey(), m.getValue(), "Closer monitoring"));
  }

  private static boolean besideMen(BedPlan bed, SitePlan site, Inside woman) {
    return bed.sex() == 'M'
        && bed.ward().equals(woman.bed().ward())
        && site.inside().values().stream()
            .anyMatch(i -> i.bed().ward().equals(bed.ward()) && i.bed().bay().equals(bed.bay()));
  }

  private void move(
      Plan plan,
      SitePlan site,
      Known known,
      Floor floor,
      Map.Entry<Integer, Inside> who,
      BedPlan to,
      String reason) {
    var spell = spell(plan, site, who.getKey());
    transfers.move(spell, known.destination(to), plan.moment(), reason, NO_BED);
    floor.giveBack(who.getValue().bed());
  }

  private void away(Plan plan, SitePlan site) {
    var left = plan.moment().minus(Duration.ofMinutes(25));
    for (var e : site.inside().entrySet()) {
      if (e.getKey() % 23 != 3 || e.getValue().since().isAfter(left)) continue;
      var place = AWAY.get(e.getKey() % AWAY.size());
      offWard.leave(
          spell(plan, site, e.getKey()), place, left, plan.moment().plus(Duration.ofMinutes(35)));
    }
  }

  private SpellId spell(Plan plan, SitePlan site, int stay) {
    return spells.byVisitNumber(plan.scale().visit(site.site(), stay)).orElseThrow().id();
  }

  private static char sex(Plan plan, Inside inside) {
    return plan.people().get(inside.person()).sex();
  }
}
