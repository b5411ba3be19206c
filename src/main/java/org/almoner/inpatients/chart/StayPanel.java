package org.almoner.inpatients.chart;

import static org.almoner.inpatients.words.WhoRow.words;

import java.time.OffsetDateTime;
import java.util.List;
import org.almoner.inpatients.MovementKind;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stay on the patient page: where they are, what happened, what may be taken back. */
@Component
class StayPanel implements ChartPanel, ChartPanel.TimelineSource {
  private final StayViews stays;
  private final JdbcClient jdbc;

  StayPanel(StayViews stays, JdbcClient jdbc) {
    this.stays = stays;
    this.jdbc = jdbc;
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
    return jdbc.sql(
            """
            select m.kind, m.effective_at, m.actor, concat_ws(', ', tw.ward_name, tb.bed_code) as went
              from inpatients.movement m
              join inpatients.spell s on s.id = m.spell_id
              left join organisation.v_ward tw on tw.ward_id = m.to_ward_id
              left join organisation.v_bed tb on tb.bed_id = m.to_bed_id
             where s.patient_id = :patient and m.cancelled_at is null
             order by m.effective_at desc, m.seq desc limit :limit
            """)
        .param("patient", patient.value())
        .param("limit", atMost)
        .query(
            (r, n) ->
                new Moment(
                    r.getObject("effective_at", OffsetDateTime.class).toInstant(),
                    "bed",
                    what(MovementKind.valueOf(words(r, "kind")), words(r, "went")),
                    words(r, "actor")))
        .list();
  }

  private static String what(MovementKind kind, String to) {
    var word =
        kind.words().substring(0, 1).toUpperCase(java.util.Locale.UK) + kind.words().substring(1);
    return to.isEmpty() || kind == MovementKind.DISCHARGE ? word : word + " to " + to;
  }
}
