package org.almoner.load;

import static org.almoner.load.BenchReport.figure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.almoner.load.Questions.Question;
import org.almoner.load.SearchTimes.Times;
import org.almoner.patients.search.SearchSubject;

/** The search of patients beside one bare statement for the same question. */
final class Search implements Part {
  private static final int QUESTIONS = 500;
  private static final int ROUNDS = 3;
  private static final int THREADS = 2;
  private static final Map<String, Double> SMALLEST = new HashMap<>();
  private final int patients;
  private double worst;
  private double grown;

  Search(int patients) {
    this.patients = patients;
  }

  @Override
  public void measure(BigHospital hospital, BenchReport report) throws Exception {
    var population = hospital.with(patients);
    report.say(
        "Subject: the search service (what was typed is read, one statement, ranking, the rows of the first page), without"
            + " HTTP and without the audit entry that the page writes. Floor: one prepared statement on the same indexes, through"
            + " a pool of the same size, that is told what no searcher says: which number it is, which word is the surname, and"
            + " that only the surname is misspelt. As typed: one plain statement that is not told, for people whose names, in"
            + " either order, are a letter out or sound so; unranked, the first 20, as PostgreSQL plans it. "
            + THREADS
            + " threads, the middle of "
            + ROUNDS
            + " rounds of "
            + QUESTIONS
            + " different questions, the three in turn. Found: the right person is on the first page.");
    report.columns(
        "typed",
        "p50 ms",
        "floor's",
        "as typed",
        "p99 ms",
        "floor's",
        "as typed",
        "**times the floor's p99**",
        "found");
    try (var source = source(hospital)) {
      var questions = new Questions(hospital.home(), population.size());
      for (var kind : Questions.Kind.values()) compare(kind, questions, source, report);
      report.target(
          "p99 within 1.5 times the floor's", figure("%.2f at most", worst), worst <= 1.5);
      if (patients > 10_000 && grown > 0)
        report.target(
            "p99 less than 1.5 times that among 10 thousand",
            figure("%.2f at most", grown),
            grown < 1.5);
      if (patients == 1_000_000) new Plans(hospital.home()).prove(questions, report);
    }
  }

  private static HikariDataSource source(BigHospital hospital) {
    var config = new HikariConfig();
    config.setJdbcUrl(Homes.url(hospital.home(), "almoner"));
    config.setUsername("almoner_run");
    config.setPassword(Homes.secret(hospital.home(), "run"));
    config.setConnectionInitSql("set role almoner_app");
    config.setMaximumPoolSize(THREADS);
    return new HikariDataSource(config);
  }

  private void compare(
      Questions.Kind kind, Questions questions, HikariDataSource source, BenchReport report)
      throws Exception {
    var subject = new SearchSubject(source);
    var bare = new BareSearch(source);
    ToIntFunction<Question> ours = q -> kind.ask(subject, q) ? 1 : 0;
    var rounds = new Rounds();
    for (int round = -1; round < ROUNDS; round++) {
      var asked = questions.of(kind, QUESTIONS);
      rounds.add(
          SearchTimes.of(asked, THREADS, ours),
          SearchTimes.of(asked, THREADS, q -> bare.told(kind, q)),
          SearchTimes.of(asked, THREADS, q -> bare.ask(kind, q)),
          round < 0);
    }
    double times = rounds.ours(Times::p99) / rounds.floor(Times::p99);
    worst = Math.max(worst, times);
    grew(kind, rounds.ours(Times::p99));
    report.row(
        kind.words(),
        figure("%.2f", rounds.ours(Times::p50)),
        figure("%.2f", rounds.floor(Times::p50)),
        figure("%.2f", rounds.typed(Times::p50)),
        figure("%.2f", rounds.ours(Times::p99)),
        figure("%.2f", rounds.floor(Times::p99)),
        figure("%.2f", rounds.typed(Times::p99)),
        figure("**%.2f**", times),
        figure("%.1f%%", 100 * rounds.ours(Times::answered)));
  }

  private void grew(Questions.Kind kind, double p99) {
    if (patients == 10_000) SMALLEST.put(kind.name(), p99);
    else if (SMALLEST.containsKey(kind.name()))
      grown = Math.max(grown, p99 / SMALLEST.get(kind.name()));
  }

  private static final class Rounds {
    private final List<Times> ours = new java.util.ArrayList<>();
    private final List<Times> floor = new java.util.ArrayList<>();
    private final List<Times> typed = new java.util.ArrayList<>();

    void add(Times subject, Times bare, Times plain, boolean warming) {
      if (warming) return;
      ours.add(subject);
      floor.add(bare);
      typed.add(plain);
    }

    double ours(java.util.function.ToDoubleFunction<Times> figure) {
      return middle(ours, figure);
    }

    double floor(java.util.function.ToDoubleFunction<Times> figure) {
      return middle(floor, figure);
    }

    double typed(java.util.function.ToDoubleFunction<Times> figure) {
      return middle(typed, figure);
    }

    private static double middle(
        List<Times> rounds, java.util.function.ToDoubleFunction<Times> figure) {
      return rounds.stream()
          .mapToDouble(figure)
          .sorted()
          .skip(rounds.size() / 2)
          .findFirst()
          .orElseThrow();
    }
  }
}
