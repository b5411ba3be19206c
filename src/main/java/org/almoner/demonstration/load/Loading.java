package org.almoner.demonstration.load;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Step;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.Wards;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads a plan, part by part. What an earlier run finished is not done again. */
@Component
public class Loading {
  private static final Actor ACTOR = Actor.system("almoner:demonstration");
  private final Parts parts;
  private final Estate estate;
  private final Registering registering;
  private final Replay replay;
  private final Facts facts;
  private final Today today;
  private final Doubles doubles;
  private final Wards wards;
  private final StaffDirectory staff;
  private final JdbcClient jdbc;

  Loading(
      Parts parts,
      Estate estate,
      Registering registering,
      Replay replay,
      Facts facts,
      Today today,
      Doubles doubles,
      Wards wards,
      StaffDirectory staff,
      JdbcClient jdbc) {
    this.parts = parts;
    this.estate = estate;
    this.registering = registering;
    this.replay = replay;
    this.facts = facts;
    this.today = today;
    this.doubles = doubles;
    this.wards = wards;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  /** The trust's own name and specialties: only where no other hospital is. */
  public void trust() {
    Actors.as(ACTOR, () -> parts.once("trust", estate::trust));
  }

  /**
   * @param says hears what was done, for the person at the terminal
   */
  public void load(Plan plan, Consumer<String> says) {
    Actors.as(ACTOR, () -> run(plan, says));
  }

  private void run(Plan plan, Consumer<String> says) {
    var prefix = plan.scale().prefix();
    parts.once(prefix + "places", () -> estate.build(plan));
    says.accept(
        "%d beds in %d wards, %d staff"
            .formatted(
                plan.beds(),
                plan.sites().stream().mapToInt(s -> s.wards().size()).sum(),
                plan.scale().staff()));
    registering.inside(plan);
    var known = new Known(plan, wards, staff, jdbc);
    move(plan, known);
    says.accept("%,d patients".formatted(plan.people().size()));
    says.accept("%d days of movements: %s".formatted(plan.scale().days(), movements(plan)));
    parts.once(prefix + "doubles", () -> doubles.set(plan, known));
    for (var site : plan.sites())
      parts.once(prefix + "today-" + site.site(), () -> today.set(plan, site, known));
    says.accept("today: closed beds, outliers, births, expected patients and plans to go home");
  }

  /** The sites side by side; beside them everybody else, and what is known of people. */
  private void move(Plan plan, Known known) {
    var work = new ArrayList<Runnable>();
    for (var site : plan.sites()) work.add(() -> replay.all(plan, site, known));
    work.add(() -> rest(plan, known));
    SideBySide.run(work);
  }

  private void rest(Plan plan, Known known) {
    registering.others(plan);
    known.refresh();
    facts.all(plan, known);
  }

  private static String movements(Plan plan) {
    return "%,d admissions, %,d moves, %,d discharges"
        .formatted(
            plan.sites().stream().mapToLong(s -> s.count(Step.Admit.class)).sum(),
            plan.sites().stream().mapToLong(s -> s.count(Step.Move.class)).sum(),
            plan.sites().stream().mapToLong(s -> s.count(Step.Go.class)).sum());
  }
}
