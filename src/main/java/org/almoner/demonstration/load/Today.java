package org.almoner.demonstration.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.WardPlan;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.almoner.inpatients.BedStates;
import org.almoner.inpatients.ExpectedDischarges;
import org.almoner.inpatients.PendingAdmissions;
import org.almoner.inpatients.PendingTransfers;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.springframework.stereotype.Component;

/**
 * What waits on the boards today: closed beds, people expected, transfers asked for, plans to go
 * home.
 */
@Component
class Today {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final BedStates beds;
  private final PendingAdmissions admissions;
  private final PendingTransfers transfers;
  private final ExpectedDischarges discharges;
  private final Spells spells;

  Today(
      BedStates beds,
      PendingAdmissions admissions,
      PendingTransfers transfers,
      ExpectedDischarges discharges,
      Spells spells) {
    this.beds = beds;
    this.admissions = admissions;
    this.transfers = transfers;
    this.discharges = discharges;
    this.spells = spells;
  }

  void set(Plan plan, SitePlan site, Known known) {
    var random = new SplittableRandom(53_000_021L + site.site());
    closeBeds(plan, site, known);
    expect(plan, site, known, random);
    for (var stay : site.inside().entrySet()) {
      var visit = plan.scale().visit(site.site(), stay.getKey());
      var spell = spells.byVisitNumber(visit).orElseThrow().id();
      goingHome(plan, stay.getValue(), spell, random);
      askForWard(plan, site, stay.getValue(), spell, known, random);
    }
  }

  private void closeBeds(Plan plan, SitePlan site, Known known) {
    var at = plan.moment();
    var later = plan.moment().plus(Duration.ofHours(40));
    var free = site.free().stream().filter(b -> b.sex() != 'S').toList();
    for (int i = 0; i < free.size(); i += 7)
      beds.close(known.bed(free.get(i)), at, i % 2 == 0 ? "Broken call bell" : "No staff", later);
    for (int i = 3; i < free.size(); i += 13)
      beds.compromise(known.bed(free.get(i)), at, "Oxygen outlet out of order", later);
  }

  /** Elective people of the next days, and some whom the emergency department wants to admit. */
  private void expect(Plan plan, SitePlan site, Known known, SplittableRandom random) {
    var wards = site.wards();
    for (int i = 0; i < site.waiting().size(); i++) {
      var ward = wards.get(random.nextInt(wards.size()));
      if (!adults(ward)) continue;
      var urgent = i % 3 == 0;
      admissions.create(request(plan, known, ward, site.waiting().get(i), urgent, random));
    }
  }

  private static boolean adults(WardPlan ward) {
    return switch (ward.intake()) {
      case CHILDREN, MATERNITY, WOMEN, CRITICAL -> false;
      default -> true;
    };
  }

  private static PendingAdmissions.Request request(
      Plan plan, Known known, WardPlan ward, int person, boolean urgent, SplittableRandom random) {
    var asked = plan.moment().minus(Duration.ofMinutes(20 + random.nextInt(urgent ? 300 : 20_000)));
    var expected =
        plan.moment().plus(Duration.ofMinutes(urgent ? 30 : 600 + random.nextInt(3_000)));
    return new PendingAdmissions.Request(
        known.patient(person),
        urgent ? PendingAdmissions.Kind.DTA : PendingAdmissions.Kind.TCI,
        "",
        asked,
        expected,
        known.ward(ward),
        known.consultant(ward.specialty(), random.nextInt(50)),
        ward.specialty(),
        urgent ? "21" : "11",
        "19",
        "1",
        "01",
        urgent ? PendingAdmissions.Priority.URGENT : PendingAdmissions.Priority.ROUTINE,
        random.nextInt(9) == 0 ? "Side room" : "",
        urgent ? "Chest pain" : "Planned operation");
  }

  private void goingHome(
      Plan plan, SitePlan.Inside inside, SpellId spell, SplittableRandom random) {
    var today = LocalDate.ofInstant(plan.moment(), LONDON);
    var leaves = LocalDate.ofInstant(inside.leaves(), LONDON);
    int n = random.nextInt(100);
    if (n < 20 && leaves.isAfter(today))
      discharges.set(spell, leaves, "Plan reviewed on the round");
    if (leaves.equals(today)) discharges.confirm(spell, inside.leaves());
    if (n < 60) review(plan.moment(), spell, n < 45);
    if (n >= 45 && n < 55)
      discharges.delay(spell, delays().get(n % 4), today.minusDays(n % 5), null, "");
  }

  private void review(Instant now, SpellId spell, boolean meets) {
    var at = now.minus(Duration.ofHours(2));
    discharges.review(spell, meets, meets ? "R3" : "N", "", at);
  }

  private static List<String> delays() {
    return List.of("B1", "B3", "A5", "A4");
  }

  private void askForWard(
      Plan plan,
      SitePlan site,
      SitePlan.Inside inside,
      SpellId spell,
      Known known,
      SplittableRandom random) {
    if (inside.bed().ward().intake() != Intake.MEDICAL_ASSESSMENT || random.nextInt(2) == 0) return;
    var to = site.wards().stream().filter(w -> w.intake() == Intake.MEDICAL).toList();
    if (to.isEmpty()) return;
    var asked = plan.moment().plus(Duration.ofHours(1));
    var ward = known.ward(to.get(random.nextInt(to.size())));
    transfers.request(
        new PendingTransfers.Request(spell, ward, asked, "Specialty bed", "", false, null));
  }
}
