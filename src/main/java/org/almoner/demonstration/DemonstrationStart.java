package org.almoner.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.access.FirstPassword;
import org.almoner.access.Passwords;
import org.almoner.access.SignInHint;
import org.almoner.demonstration.load.Colleagues;
import org.almoner.demonstration.load.Loading;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.demonstration.simulator.OtherSystem;
import org.almoner.platform.Cui;
import org.almoner.platform.StartUpReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration hospital on the first start of an empty database, when ALMONER_DEMO says
 * so. The program answers liveness meanwhile and is ready when the hospital is: nobody sees half of
 * it. A load that was cut off goes on at the next start.
 */
@Component
@Order(100)
class DemonstrationStart implements ApplicationRunner, SignInHint {
  private final boolean wanted;
  private final boolean small;
  private final String givenPassword;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Loading loading;
  private final Colleagues colleagues;
  private final OtherSystem others;
  private final ObjectProvider<FirstPassword> first;
  private final ObjectProvider<StartUpReport> report;
  private List<String> hints = List.of();

  DemonstrationStart(
      @Value("${ALMONER_DEMO:false}") boolean wanted,
      @Value("${ALMONER_DEMO_SCALE:full}") String scale,
      @Value("${ALMONER_DEMO_PASSWORD:}") String givenPassword,
      JdbcClient jdbc,
      Clock clock,
      Loading loading,
      Colleagues colleagues,
      OtherSystem others,
      ObjectProvider<FirstPassword> first,
      ObjectProvider<StartUpReport> report) {
    this.wanted = wanted;
    this.small = scale.equals("small");
    this.givenPassword = givenPassword;
    this.jdbc = jdbc;
    this.clock = clock;
    this.loading = loading;
    this.colleagues = colleagues;
    this.others = others;
    this.first = first;
    this.report = report;
  }

  @Override
  public List<String> lines() {
    return hints;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted || finished()) return;
    var anchor = begun();
    if (anchor.isEmpty() && occupied()) {
      say("There are patients or wards here already: the demonstration hospital is not loaded");
      return;
    }
    anchor.ifPresent(
        at -> say("Going on with the load of " + Cui.minute(at) + ", which was cut off"));
    load(anchor.orElseGet(this::begin));
  }

  private void load(Instant anchor) {
    say("Loading the demonstration hospital, none of whose patients are real");
    var plan = Plan.of(small ? Scale.small("") : Scale.full(), anchor);
    loading.trust();
    loading.load(plan, what -> say("  " + what));
    signIn(plan);
    say("  " + others.tell());
    jdbc.sql("update demonstration.load set finished_at = :at")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    say("The demonstration hospital is loaded");
  }

  private void signIn(Plan plan) {
    var shared = first.stream().flatMap(f -> f.password().stream()).findFirst();
    var generated = Passwords.generated();
    var password = givenPassword.isBlank() ? shared.orElse(generated) : givenPassword;
    var names = String.join(", ", colleagues.create(plan, password));
    var with =
        !givenPassword.isBlank()
            ? "the password set by ALMONER_DEMO_PASSWORD"
            : shared.isPresent()
                ? "the same password"
                : "the password " + generated + " (it is not shown again)";
    hints = List.of("Or with " + with + " as " + names);
  }

  private boolean finished() {
    return jdbc.sql("select exists (select from demonstration.load where finished_at is not null)")
        .query(Boolean.class)
        .single();
  }

  private Optional<Instant> begun() {
    return jdbc.sql("select anchor from demonstration.load")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private boolean occupied() {
    return jdbc.sql(
            "select exists (select from patients.v_patient) or exists (select from organisation.v_ward)")
        .query(Boolean.class)
        .single();
  }

  private Instant begin() {
    var now = clock.instant();
    jdbc.sql("insert into demonstration.load (anchor) values (:now)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return now;
  }

  private void say(String what) {
    report.ifAvailable(r -> r.step(what));
  }
}
