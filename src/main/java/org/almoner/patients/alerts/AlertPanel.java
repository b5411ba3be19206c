package org.almoner.patients.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** The alerts on the patient page, of the categories one may see. */
@Component
public class AlertPanel implements ChartPanel {
  private final Alerts alerts;
  private final SignedIn signedIn;
  private final Clock clock;

  AlertPanel(Alerts alerts, SignedIn signedIn, Clock clock) {
    this.alerts = alerts;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public String template() {
    return "patients/alerts/panel";
  }

  @Override
  public View model(PatientId patient) {
    var list = alerts.of(patient);
    var none = list.noneStated();
    var mayWrite = signedIn.may("alerts.record");
    var writable = alerts.writable();
    return new View(
        "/patients/" + patient + "/alerts",
        list.entries().stream()
            .map(a -> line(a, mayWrite && writable.contains(a.details().category())))
            .toList(),
        list.hidden(),
        none == null ? "" : "Stated " + Cui.minute(none.at()) + " by " + none.by() + ".",
        mayWrite);
  }

  private Line line(Alert alert, boolean writable) {
    var details = alert.details();
    var until = details.until() == null ? "" : " until " + Cui.day(details.until());
    return new Line(
        alert.id().toString(),
        details.title(),
        details.category().words(),
        details.category().tag(),
        "From " + Cui.day(details.from()) + until + ". " + details.note(),
        (alert.confirmedBy() == null ? "Unconfirmed" : "Confirmed by " + alert.confirmedBy())
            + ". Recorded "
            + Cui.minute(alert.recordedAt())
            + " by "
            + alert.recordedBy()
            + ".",
        alert.stands(LocalDate.ofInstant(clock.instant(), clock.getZone())),
        state(alert),
        writable && alert.error() == null);
  }

  private String state(Alert alert) {
    if (alert.error() != null) return "Recorded in error: " + alert.error();
    if (alert.inactive() != null) return "Inactive: " + alert.inactive();
    return alert.stands(LocalDate.ofInstant(clock.instant(), clock.getZone())) ? "" : "Ended";
  }

  /**
   * @param hidden how many are in categories this person may not see
   * @param none who stated that none are known; "" when nobody did
   */
  public record View(String path, List<Line> lines, int hidden, String none, boolean mayWrite) {
    public boolean anyOpen() {
      return hidden > 0 || lines.stream().anyMatch(Line::stands);
    }
  }

  /** One alert. */
  public record Line(
      String id,
      String title,
      String category,
      String tag,
      String what,
      String who,
      boolean stands,
      String state,
      boolean mayChange) {}
}
