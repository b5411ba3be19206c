package org.almoner.patients.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.patients.alerts.AlertCategory;
import org.almoner.patients.alerts.Alerts;
import org.almoner.platform.RecordRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the patients module adds to the timeline. */
@Component
class OwnMoments implements ChartPanel.TimelineSource, RecordRead.Source {
  private static final int MOST = TimelinePanel.MOST;
  private static final String ALL =
      """
      select * from (
        select registered_at as at, 'plus' as icon, 'Registered' as what, registered_by as who
          from patients.patient where id = :patient
        union all
        select recorded_at, 'warning', 'Allergy recorded: ' || allergen, recorded_by
          from patients.allergy where patient_id = :patient and error_reason is null
        union all
        select stated_at, 'tick', 'No known allergies stated', stated_by
          from patients.no_known_allergies where patient_id = :patient
        union all
        select recorded_at, 'shield', 'Alert recorded: ' || title, recorded_by
          from patients.alert where patient_id = :patient and error_reason is null and category = any (:readable)
        union all
        select recorded_at, 'minus', 'Death recorded', recorded_by from patients.death where patient_id = :patient
        union all
        select undone_at, 'undo', 'Death taken back: ' || undone_why, undone_by
          from patients.death where patient_id = :patient and undone_at is not null
        union all
        select merged_at, 'swap', 'Merged with another record: ' || reason, merged_by from patients.merge
          where survivor_id = :patient
        union all
        select unmerged_at, 'undo', 'Merge undone: ' || unmerge_reason, unmerged_by from patients.merge
          where :patient in (survivor_id, loser_id) and unmerged_at is not null
      ) m order by at desc limit :moments
      """;
  private final JdbcClient jdbc;
  private final RecordRead<ChartPanel.Moment> newest;

  OwnMoments(JdbcClient jdbc, Alerts alerts) {
    this.jdbc = jdbc;
    this.newest =
        new RecordRead<>(
            ALL, OwnMoments::moment, () -> Map.of("readable", readable(alerts), "moments", MOST));
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(newest);
  }

  private static String[] readable(Alerts alerts) {
    return alerts.readable().stream().map(AlertCategory::code).toArray(String[]::new);
  }

  private static ChartPanel.Moment moment(ResultSet row, int n) throws SQLException {
    return new ChartPanel.Moment(
        row.getObject(1, OffsetDateTime.class).toInstant(),
        row.getString(2),
        row.getString(3),
        row.getString(4));
  }

  @Override
  public List<ChartPanel.Moment> of(PatientId patient, int atMost) {
    return newest.of(patient.value(), jdbc).stream().limit(atMost).toList();
  }
}
