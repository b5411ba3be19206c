package org.almoner.observations.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.almoner.observations.due.Status;
import org.almoner.observations.due.StatusWords;
import org.almoner.observations.due.Statuses;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.RecordRead;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest score, its trend and what is due, on the page of an inpatient. */
@Component
public class ObservationPanel implements ChartPanel, ChartPanel.TimelineSource, RecordRead.Source {
  private final RecordRead<Moment> taken =
      new RecordRead<>(
          """
          select e.taken_at, e.performer, e.total, e.not_scored from observations.entry e
            join inpatients.v_spell s on s.spell_id = e.spell_id
           where s.patient_id = :patient and e.error_reason is null order by e.taken_at desc limit 40
          """,
          ObservationPanel::moment);
  private final Statuses statuses;
  private final JdbcClient jdbc;
  private final SignedIn signedIn;
  private final Clock clock;

  ObservationPanel(Statuses statuses, JdbcClient jdbc, SignedIn signedIn, Clock clock) {
    this.statuses = statuses;
    this.jdbc = jdbc;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String template() {
    return "observations/chart/panel";
  }

  @Override
  public @Nullable View model(PatientId patient) {
    if (!signedIn.may("observations.view")) return null;
    return statuses.ofInpatient(patient).map(s -> view(patient, s)).orElse(null);
  }

  private View view(PatientId patient, Status status) {
    var now = clock.instant();
    var latest = status.latest();
    var due = status.due();
    var asked = status.asked();
    return new View(
        "/patients/" + patient + "/observations",
        StatusWords.figure(status),
        StatusWords.look(status),
        status.trend(),
        StatusWords.title(status),
        latest == null
            ? ""
            : "Last set is " + Cui.length(Duration.between(latest.at(), now)) + " old",
        StatusWords.next(status, now),
        status.late(now) && due != null ? due.late() : null,
        asked == null ? "" : asked.team() + " called, to answer by " + Cui.time(asked.due()),
        asked == null ? "" : asked.id().toString(),
        signedIn.may("observations.record"));
  }

  @Override
  public List<Moment> of(PatientId patient, int atMost) {
    if (!signedIn.may("observations.view")) return List.of();
    return taken.of(patient.value(), jdbc).stream().limit(atMost).toList();
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(taken);
  }

  private static Moment moment(ResultSet r, int n) throws SQLException {
    var total = r.getString("total");
    var words = r.getString("not_scored").equals("INCOMPLETE") ? "incomplete" : "NEWS2 not used";
    return new Moment(
        r.getObject("taken_at", OffsetDateTime.class).toInstant(),
        "chart",
        "Observations, " + (total == null ? words : "NEWS2 " + total),
        r.getString("performer"));
  }

  /**
   * @param late since when it is overdue, or null
   * @param called who was called and did not answer yet; or empty
   */
  public record View(
      String path,
      String figure,
      String look,
      String trend,
      String headline,
      String age,
      String next,
      @Nullable Instant late,
      String called,
      String escalation,
      boolean mayRecord) {}
}
