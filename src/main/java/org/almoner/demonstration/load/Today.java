package org.almoner.demonstration.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.SitePlan;
import org.almoner.demonstration.plan.WardPlan;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.almoner.inpatients.BedStates;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.WardAttenders;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.almoner.inpatients.plans.PendingAdmissions;
import org.almoner.inpatients.plans.PendingTransfers;
import org.springframework.stereotype.Component;

/**
 * What waits on the boards today: closed beds, people expected, transfers asked for, plans to go
 * home.
 */
@Component
class Today {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<String> URGENT =
      List.of("Chest pain", "Abdominal pain", "Sepsis", "Fall", "Short of breath", "Seizure");
  private final BedStates beds;
  private final PendingAdmissions admissions;
  private final PendingTransfers transfers;
  private final ExpectedDischarges discharges;
  private final WardAttenders attenders;
  private final Spells spells;
  private final Squeezed squeezed;
  private final Births births;
  private final Clock clock;

  Today(
      BedStates beds,
      PendingAdmissions admissions,
      PendingTransfers transfers,
      ExpectedDischarges discharges,
      WardAttenders attenders,
      Spells spells,
      Squeezed squeezed,
      Births births,
      Clock clock) {
    this.beds = beds;
    this.admissions = admissions;
    this.transfers = transfers;
    this.discharges = discharges;
    this.attenders = attenders;
    this.spells = spells;
    this.squeezed = squeezed;
    this.births = births;
    this.clock = clock;
  }

  void set(Plan plan, SitePlan site, Known known) {
    var random = new SplittableRandom(53_000_021L + site.site());
    var floor = new Floor(site);
    births.set(plan, site, known);
    squeezed.set(plan, site, known, floor);
    expect(plan, site, known, floor, random);
    closeBeds(plan, floor, known);
    for (var stay : site.inside().entrySet()) {
      var visit = plan.scale().visit(site.site(), stay.getKey());
      var spell = spells.byVisitNumber(visit).orElseThrow().id();
      goingHome(plan, stay.getValue(), spell, random);
      askForWard(plan, site, stay.getValue(), spell, known, random);
    }
  }

  private void closeBeds(Plan plan, Floor floor, Known known) {
    var at = plan.moment();
    var later = plan.moment().plus(Duration.ofHours(40));
    var free = floor.inBays();
    for (int i = 0; i < free.size(); i += 7)
      beds.close(known.bed(free.get(i)), at, i % 2 == 0 ? "Broken call bell" : "No staff", later);
    for (int i = 5; i < free.size(); i += 11)
      if (i % 7 != 0) beds.requestCleaning(known.bed(free.get(i)), at, "Spill");
    for (int i = 3; i < free.size(); i += 13)
      beds.compromise(known.bed(free.get(i)), at, "Oxygen outlet out of order", later);
  }

  /**
   * Elective people of the next days, some whom the emergency department wants to admit, and some
   * who come to a ward for an hour.
   */
  private void expect(Plan plan, SitePlan site, Known known, Floor floor, SplittableRandom random) {
    var wards = site.wards().stream().filter(Today::adults).toList();
    for (int i = 0; i < site.waiting().size() * 3 / 5; i++) {
      var ward = wards.get(random.nextInt(wards.size()));
      var request = request(plan, known, ward, site.waiting().get(i), i % 3 == 0, random);
      var id = admissions.create(request);
      if (i % 4 == 0) reserve(plan, known, ward, site.waiting().get(i), request, id, floor);
    }
    for (int i = 0; i < Math.min(6, site.waiting().size() / 5); i++)
      attenders.expect(
          known.patient(site.waiting().get(site.waiting().size() - 1 - i)),
          known.ward(wards.get(i % wards.size())),
          plan.moment().plus(Duration.ofMinutes(30 + 25L * i)),
          i % 2 == 0 ? "Change of dressing" : "Removal of drain",
          null);
  }

  private void reserve(
      Plan plan,
      Known known,
      WardPlan ward,
      int person,
      PendingAdmissions.Request request,
      UUID id,
      Floor floor) {
    var until = request.expectedAt().plus(Duration.ofHours(6));
    if (!until.isAfter(clock.instant())) return; // the load went on long after it was cut off
    var sex = plan.people().get(person).sex();
    floor
        .take(b -> b.ward().equals(ward) && Floor.forSex(b, sex))
        .ifPresent(
            bed ->
                beds.reserve(known.bed(bed), known.patient(person), plan.moment(), until, id, ""));
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
        plan.moment()
            .plus(
                Duration.ofMinutes(
                    urgent ? 15 + random.nextInt(240) : 600 + random.nextInt(3_000)));
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
        urgent ? URGENT.get(random.nextInt(URGENT.size())) : "Planned operation");
  }

  private void goingHome(
      Plan plan, SitePlan.Inside inside, SpellId spell, SplittableRandom random) {
    var now = clock.instant(); // later than the plan's moment when a load goes on
    var today = LocalDate.ofInstant(now, LONDON);
    var leaves = LocalDate.ofInstant(inside.leaves(), LONDON);
    int n = random.nextInt(100);
    if (n < 93) discharges.set(spell, expected(today, leaves, random), "Reviewed on the round");
    if (leaves.equals(today) && inside.leaves().isAfter(now))
      discharges.confirm(spell, inside.leaves());
    var reviewed = plan.moment().minus(Duration.ofHours(2));
    if (n < 60 && inside.since().isBefore(reviewed)) review(reviewed, spell, n < 45);
    if (n >= 45 && n < 55)
      discharges.delay(spell, delays().get(n % 4), delayed(today, inside, n % 5), null, "");
  }

  /** Some days ago, but not before the patient came. */
  private static LocalDate delayed(LocalDate today, SitePlan.Inside inside, int days) {
    var came = LocalDate.ofInstant(inside.since(), LONDON);
    return today.minusDays(days).isBefore(came) ? came : today.minusDays(days);
  }

  /** Within ten days; the others keep the date set when they came, which may have passed. */
  private static LocalDate expected(LocalDate today, LocalDate leaves, SplittableRandom random) {
    if (leaves.isBefore(today)) return today;
    var last = today.plusDays(7 + random.nextInt(4));
    return leaves.isAfter(last) ? last : leaves;
  }

  private void review(Instant at, SpellId spell, boolean meets) {
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
