package org.almoner.patients.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.almoner.access.Activity;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Cui;
import org.almoner.shell.WorkItemSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The worklist of incomplete registrations. */
@Controller
class IncompleteController implements WorkItemSource {
  private static final int SHOWN = 100;
  private static final int LATE_DAYS = 2;
  private final JdbcClient jdbc;
  private final Clock clock;

  IncompleteController(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Activity("patients.register")
  @GetMapping("/patients/incomplete")
  String incomplete(Model model) {
    var waiting =
        jdbc.sql(
                """
                select p.*,
                  exists (select from patients.address a where a.patient_id = p.id and a.kind = 'HOME' and a.in_error = '') as home,
                  exists (select from patients.gp_registration g where g.patient_id = p.id and g.in_error = '') as practice
                from patients.patient p
                where p.registration <> 'COMPLETE' and p.survivor_id is null
                order by p.registered_at limit :shown
                """)
            .param("shown", SHOWN + 1)
            .query((row, n) -> waiting(row))
            .list();
    model.addAttribute(
        "page", new IncompletePage(waiting.stream().limit(SHOWN).toList(), waiting.size() > SHOWN));
    return "patients/registration/incomplete";
  }

  private IncompletePage.Waiting waiting(ResultSet row) throws SQLException {
    var who = DemographicsRow.read(row);
    var unknown = row.getString("registration").equals("UNKNOWN");
    var missing =
        MinimumDataSet.missing(who, row.getBoolean("home"), row.getBoolean("practice")).stream()
            .map(MinimumDataSet.Missing::words)
            .collect(Collectors.joining(". "));
    return new IncompletePage.Waiting(
        "/patients/" + row.getString("id") + "/demographics",
        PersonName.of(who.name().title(), who.name().given(), who.name().surname()).formal(),
        row.getString("hospital_number"),
        Cui.minute(row.getObject("registered_at", OffsetDateTime.class).toInstant()),
        row.getString("registered_by"),
        unknown ? "Find out who this is" : missing,
        unknown);
  }

  @Override
  public String activity() {
    return "patients.register";
  }

  @Override
  public WorkItemSource.Waiting waiting() {
    return jdbc.sql(
            """
            select count(*) as number, count(*) filter (where registered_at < :late) as overdue
            from patients.patient where registration <> 'COMPLETE' and survivor_id is null
            """)
        .param("late", clock.instant().atOffset(ZoneOffset.UTC).minusDays(LATE_DAYS))
        .query(
            (row, n) ->
                new WorkItemSource.Waiting(
                    "Incomplete registrations",
                    "The minimum data set is missing",
                    row.getLong("number"),
                    row.getLong("overdue"),
                    "/patients/incomplete"))
        .single();
  }
}
