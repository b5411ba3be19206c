package org.almoner.demonstration.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.almoner.demonstration.plan.SitePlan.Inside;
import org.almoner.demonstration.plan.WardPlan.BedPlan;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.jspecify.annotations.Nullable;

/** Lets a site live through its days: hour by hour patients arrive, move, go on leave and go. */
final class Simulation {
  private static final double FULL = 0.93;
  private static final Duration CLEANING = Duration.ofHours(2);
  private final Scale scale;
  private final int site;
  private final Instant end;
  private final List<WardPlan> wards;
  private final SplittableRandom random;
  private final Beds beds;
  private final Pool pool;
  private final Stories stories;
  private final Agenda agenda = new Agenda();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Guest> guests = new TreeMap<>();
  private int stays;

  /** A patient in the hospital; away when on leave. */
  private record Guest(Person person, Instant since, Instant leaves, BedPlan bed, boolean away) {
    Guest in(BedPlan other) {
      return new Guest(person, since, leaves, other, away);
    }

    Guest away(boolean now) {
      return new Guest(person, since, leaves, bed, now);
    }
  }

  Simulation(Scale scale, int site, List<Person> people, Instant end) {
    this.scale = scale;
    this.site = site;
    this.end = end;
    wards = Trusts.wards(site, scale.wards());
    random = new SplittableRandom(20_261_124L + site);
    beds = new Beds(wards, random);
    pool = new Pool(people, site, LocalDate.ofInstant(end, Plan.LONDON), random);
    stories = new Stories(random);
  }

  SitePlan run() {
    var start = end.minus(scale.days(), ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    for (var hour = start; hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
      for (var ward : wards) arrivals(ward, hour);
      var next = hour.plus(1, ChronoUnit.HOURS);
      agenda.runUntil(next.isBefore(end) ? next : end);
    }
    var inside = new TreeMap<Integer, Inside>();
    guests.forEach(
        (stay, g) -> {
          if (!g.away()) inside.put(stay, inside(g));
        });
    return new SitePlan(
        site, wards, List.copyOf(steps), inside, beds.free(), pool.some(scale.patients() / 200));
  }

  private static Inside inside(Guest guest) {
    return new Inside(guest.person().number(), guest.bed(), guest.since(), guest.leaves());
  }

  /** More arrive where there is room; at night only emergencies do. */
  private void arrivals(WardPlan ward, Instant hour) {
    int size = beds.size(ward);
    double room = Math.max(0, FULL - beds.taken(ward) / (double) size);
    int clock = hour.atZone(Plan.LONDON).getHour();
    double byDay = clock >= 8 && clock < 21 ? 1.4 : ward.intake() == Intake.SURGICAL ? 0 : 0.5;
    double expected = (size * 0.5 / (ward.stay() * 24) + room * size * 0.04) * byDay;
    int arriving = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
    for (int i = 0; i < arriving; i++)
      agenda.at(hour.plusSeconds(60L * random.nextInt(60)), at -> arrive(ward, at));
  }

  private void arrive(WardPlan ward, Instant at) {
    var person = pool.take(ward.intake());
    if (person == null) return;
    var bed = beds.take(ward, person.sex());
    if (bed == null) {
      pool.giveBack(person);
      return;
    }
    int stay = stays++;
    var leaves = leaving(at, ward.stay());
    guests.put(stay, new Guest(person, at, leaves, bed, false));
    steps.add(admission(stay, at, person, bed, leaves));
    plan(stay, ward, at, leaves);
  }

  private Step admission(int stay, Instant at, Person person, BedPlan bed, Instant leaves) {
    var intake = bed.ward().intake();
    var expected = LocalDate.ofInstant(leaves, Plan.LONDON).plusDays(random.nextInt(3) - 1L);
    var today = LocalDate.ofInstant(at, Plan.LONDON);
    return new Step.Admit(
        stay,
        at,
        person.number(),
        bed,
        stories.method(intake),
        stories.source(intake),
        random.nextInt(100),
        expected.isBefore(today) ? today : expected,
        stories.reason(intake));
  }

  private void plan(int stay, WardPlan ward, Instant at, Instant leaves) {
    if (ward.intake().assessment() && random.nextInt(100) < 70)
      agenda.at(minutes(at, 420 + random.nextInt(1500)), when -> onwards(stay, when));
    else agenda.at(leaves, when -> go(stay, when));
    if (ward.stay() > 5 && random.nextInt(100) < 20) leaveAndReturn(stay, at, leaves);
    if (random.nextInt(100) < 12)
      agenda.at(minutes(at, 1200 + random.nextInt(1800)), when -> handOver(stay, when));
    if (random.nextInt(100) < 14)
      agenda.at(minutes(at, 400 + random.nextInt(3600)), when -> otherBed(stay, when));
  }

  /** From an assessment unit to the ward that has most room; when none has, a try later. */
  private void onwards(int stay, Instant at) {
    var guest = guests.get(stay);
    if (guest == null) return;
    var to = roomiest(guest.bed().ward().intake());
    var bed = to == null ? null : beds.take(to, guest.person().sex());
    if (to == null || bed == null) {
      agenda.at(minutes(at, 240), when -> onwards(stay, when));
      return;
    }
    move(stay, guest, bed, at, "To the specialty ward");
    agenda.at(minutes(at, 5), when -> handOver(stay, when));
    var since = guest.since();
    var leaves = leaving(at, to.stay());
    guests.put(stay, new Guest(guest.person(), since, leaves, bed, false));
    agenda.at(leaves, when -> go(stay, when));
  }

  private @Nullable WardPlan roomiest(Intake from) {
    return wards.stream()
        .filter(w -> from == Intake.MEDICAL_ASSESSMENT ? medical(w) : w.intake() == Intake.SURGICAL)
        .min(Comparator.comparingDouble(w -> beds.taken(w) / (double) beds.size(w)))
        .orElse(null);
  }

  private static boolean medical(WardPlan ward) {
    return ward.intake() == Intake.MEDICAL;
  }

  private void otherBed(int stay, Instant at) {
    var guest = guests.get(stay);
    if (guest == null || guest.away()) return;
    var bed = beds.take(guest.bed().ward(), guest.person().sex());
    if (bed != null) move(stay, guest, bed, at, "Nearer to the nurses' station");
  }

  private void move(int stay, Guest guest, BedPlan bed, Instant at, String reason) {
    beds.giveBack(guest.bed());
    guests.put(stay, guest.in(bed));
    steps.add(new Step.Move(stay, at, bed, reason));
  }

  private void handOver(int stay, Instant at) {
    var guest = guests.get(stay);
    if (guest == null || guest.away()) return;
    var specialty = guest.bed().ward().specialty();
    steps.add(new Step.Consultant(stay, at, random.nextInt(100), specialty));
  }

  private void leaveAndReturn(int stay, Instant at, Instant leaves) {
    var out = at.plus(3, ChronoUnit.DAYS);
    var back = out.plus(26, ChronoUnit.HOURS);
    if (back.plus(1, ChronoUnit.DAYS).isAfter(leaves)) return;
    agenda.at(out, when -> leave(stay, when, back));
    agenda.at(back, when -> comeBack(stay, when));
  }

  private void leave(int stay, Instant at, Instant back) {
    var guest = guests.get(stay);
    if (guest == null) return;
    guests.put(stay, guest.away(true));
    steps.add(new Step.Out(stay, at, back));
  }

  private void comeBack(int stay, Instant at) {
    var guest = guests.get(stay);
    if (guest == null || !guest.away()) return;
    guests.put(stay, guest.away(false));
    steps.add(new Step.Back(stay, at, guest.bed()));
  }

  private void go(int stay, Instant at) {
    var guest = guests.remove(stay);
    if (guest == null) return;
    var how = stories.discharge(guest.bed().ward().intake());
    var cleaning = at.plus(CLEANING).isAfter(end);
    steps.add(new Step.Go(stay, at, how[0], how[1], cleaning));
    if (!cleaning) beds.giveBack(guest.bed());
    if (!how[0].equals("4")) pool.giveBack(guest.person());
  }

  /** Most go between ten and six; nobody within four hours. */
  private Instant leaving(Instant at, double meanDays) {
    double factor = -(Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble())) / 2;
    var day = at.plus(Duration.ofMinutes((long) (meanDays * factor * 1440))).atZone(Plan.LONDON);
    var hour = day.withHour(10 + random.nextInt(8)).withMinute(random.nextInt(60)).withSecond(0);
    var leaves = hour.toInstant();
    return leaves.isBefore(at.plus(Duration.ofHours(4)))
        ? at.plus(Duration.ofHours(4 + random.nextInt(8)))
        : leaves;
  }

  private static Instant minutes(Instant at, int minutes) {
    return at.plus(Duration.ofMinutes(minutes));
  }
}
