package org.almoner.inpatients.chart;

import java.util.Comparator;
import java.util.List;
import org.almoner.inpatients.MovementKind;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.springframework.stereotype.Component;

/** The stay on the patient page: where they are, what happened, what may be taken back. */
@Component
class StayPanel implements ChartPanel, ChartPanel.TimelineSource {
  private final StayViews stays;
  private final StayRows rows;

  StayPanel(StayViews stays, StayRows rows) {
    this.stays = stays;
    this.rows = rows;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "inpatients/chart/section";
  }

  @Override
  public Object model(PatientId patient) {
    return stays.section(patient);
  }

  @Override
  public List<Moment> of(PatientId patient, int atMost) {
    return rows.movements(patient.value()).stream()
        .filter(m -> m.cancelled() == null)
        .sorted(Comparator.comparing(StayRows.Moved::at).reversed())
        .limit(atMost)
        .map(
            m -> new Moment(m.at(), "bed", what(MovementKind.valueOf(m.kind()), m.to()), m.actor()))
        .toList();
  }

  private static String what(MovementKind kind, String to) {
    var word =
        kind.words().substring(0, 1).toUpperCase(java.util.Locale.UK) + kind.words().substring(1);
    return to.isEmpty() || kind == MovementKind.DISCHARGE ? word : word + " to " + to;
  }
}
