package org.almoner.demonstration.load;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.almoner.demonstration.plan.Person;
import org.almoner.demonstration.plan.Plan;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.AlertDetails;
import org.almoner.patients.alerts.Alerts;
import org.almoner.patients.allergies.Allergies;
import org.almoner.patients.allergies.AllergyDetails;
import org.almoner.patients.allergies.Reaction;
import org.springframework.stereotype.Component;

/** Allergies and alerts of some of the people. */
@Component
class Facts {
  private static final int AT_ONCE = 500;
  private static final List<String> ALLERGENS =
      List.of(
          "764146007",
          "764146007",
          "764146007",
          "372687004",
          "387170002",
          "387406002",
          "387458008",
          "387494007");
  private static final List<String> FREE = List.of("Plasters", "Kiwi fruit", "Wasp stings");
  private final Allergies allergies;
  private final Alerts alerts;
  private final Parts parts;

  Facts(Allergies allergies, Alerts alerts, Parts parts) {
    this.allergies = allergies;
    this.alerts = alerts;
    this.parts = parts;
  }

  /** Of everybody who is in a bed now, and of every eighth person else. */
  void all(Plan plan, Known known) {
    var inside = new java.util.TreeSet<Integer>();
    for (var site : plan.sites()) site.inside().values().forEach(i -> inside.add(i.person()));
    for (var person : plan.people()) if (person.number() % 8 == 3) inside.add(person.number());
    var all = List.copyOf(inside);
    var part = plan.scale().prefix() + "facts";
    for (int from = parts.done(part); from < all.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, all.size());
      var some = all.subList(from, to);
      parts.upTo(part, to, () -> some.forEach(n -> about(plan.people().get(n), plan, known)));
    }
  }

  private void about(Person person, Plan plan, Known known) {
    var random = new SplittableRandom(91_000_019L + person.number());
    var patient = known.patient(person.number());
    int n = random.nextInt(100);
    if (n < 55) allergies.stateNoneKnown(patient, AllergyDetails.Source.PATIENT);
    else if (n < 88) allergies.record(patient, allergy(random));
    if (random.nextInt(100) < 14) {
      var day =
          LocalDate.ofInstant(plan.moment(), java.time.ZoneOffset.UTC)
              .minusDays(random.nextInt(80) + 1L);
      alerts.record(patient, alert(random, day));
    }
  }

  private static AllergyDetails allergy(SplittableRandom random) {
    if (random.nextInt(8) == 0)
      return AllergyDetails.freeText(
          FREE.get(random.nextInt(FREE.size())), AllergyDetails.Source.PATIENT);
    var severity = random.nextInt(4) == 0 ? Reaction.Severity.SEVERE : Reaction.Severity.NOT_KNOWN;
    return AllergyDetails.coded(
            ALLERGENS.get(random.nextInt(ALLERGENS.size())), AllergyDetails.Source.GP)
        .with(new Reaction(null, random.nextBoolean() ? "Rash" : "Swelling of the face", severity));
  }

  private static AlertDetails alert(SplittableRandom random, LocalDate day) {
    return switch (random.nextInt(6)) {
      case 0 -> AlertDetails.of(AlertCategory.INFECTION, "mrsa", day);
      case 1 -> AlertDetails.of(AlertCategory.INFECTION, "c-diff", day);
      case 2 -> AlertDetails.of(AlertCategory.CLINICAL, "anticoagulated", day);
      case 3 -> AlertDetails.of(AlertCategory.CLINICAL, "pacemaker", day);
      default -> AlertDetails.of(AlertCategory.CLINICAL, "falls", day);
    };
  }
}
