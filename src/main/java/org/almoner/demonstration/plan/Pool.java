package org.almoner.demonstration.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.almoner.demonstration.plan.WardPlan.Intake;
import org.jspecify.annotations.Nullable;

/** The people of a site who are not in hospital. */
final class Pool {
  private static final int TRIES = 60;
  private final List<Person> out = new ArrayList<>();
  private final SplittableRandom random;
  private final LocalDate today;

  Pool(List<Person> people, int site, LocalDate today, SplittableRandom random) {
    this.random = random;
    this.today = today;
    for (var person : people) if (person.site() == site) out.add(person);
  }

  /** Somebody whom such a ward admits; null when nobody is found. */
  @Nullable Person take(Intake intake) {
    for (int i = 0; i < TRIES && !out.isEmpty(); i++) {
      int at = random.nextInt(out.size());
      var person = out.get(at);
      if (!fits(person, intake)) continue;
      out.set(at, out.getLast());
      out.removeLast();
      return person;
    }
    return null;
  }

  void giveBack(Person person) {
    out.add(person);
  }

  List<Integer> some(int count) {
    return out.stream()
        .filter(p -> fits(p, Intake.MEDICAL))
        .limit(count)
        .map(Person::number)
        .toList();
  }

  private boolean fits(Person person, Intake intake) {
    int age = person.born().until(today).getYears();
    return switch (intake) {
      case CHILDREN -> age < 16;
      case MATERNITY -> person.sex() == '2' && age >= 17 && age <= 43;
      case WOMEN -> person.sex() == '2' && age >= 18;
      case ELDERLY -> age >= 75;
      case MEDICAL_ASSESSMENT, SURGICAL_ASSESSMENT, MEDICAL, SURGICAL, CRITICAL -> age >= 17;
    };
  }
}
