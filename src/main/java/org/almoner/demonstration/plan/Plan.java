package org.almoner.demonstration.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The whole demonstration, worked out in memory before anything is saved. */
public record Plan(Scale scale, Instant moment, List<Person> people, List<SitePlan> sites) {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The same for the same scale and the same minute. */
  public static Plan of(Scale scale, Instant exactly) {
    var now = exactly.truncatedTo(ChronoUnit.MINUTES);
    var people = people(scale, LocalDate.ofInstant(now, LONDON).minusDays(scale.days()));
    var sites = new ArrayList<SitePlan>();
    for (int site = 0; site < Trusts.SITES.size(); site++)
      sites.add(new Simulation(scale, site, people, now).run());
    return new Plan(scale, now, people, List.copyOf(sites));
  }

  private static List<Person> people(Scale scale, LocalDate today) {
    var people = new ArrayList<Person>(scale.patients());
    for (int i = 0; i < scale.patients(); i++) people.add(Person.of(i, scale, today));
    return List.copyOf(people);
  }

  public int beds() {
    return sites.stream().flatMap(s -> s.wards().stream()).mapToInt(w -> w.beds().size()).sum();
  }
}
