package org.almoner.patients.chart;

import java.util.ArrayList;
import java.util.List;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.Deaths;
import org.almoner.patients.PatientId;
import org.almoner.shell.Link;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** What can be done with the record as a whole. */
@Component
public class RecordPanel implements ChartPanel {
  private final SignedIn signedIn;
  private final Deaths deaths;

  RecordPanel(SignedIn signedIn, Deaths deaths) {
    this.signedIn = signedIn;
    this.deaths = deaths;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public String template() {
    return "patients/chart/record";
  }

  @Override
  public View model(PatientId patient) {
    var path = "/patients/" + patient;
    var links = new ArrayList<Link>();
    if (signedIn.may("death.record"))
      links.add(
          new Link(
              deaths.standing(patient).isPresent() ? "Change the death" : "Record a death",
              path + "/death"));
    if (signedIn.may("patients.merge"))
      links.add(new Link("Merge with another record", path + "/merge"));
    return new View(links);
  }

  /** The links. */
  public record View(List<Link> links) {}
}
