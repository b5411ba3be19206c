package org.almoner.patients.chart;

import java.util.ArrayList;
import java.util.List;
import org.almoner.patients.ChartPanel;
import org.almoner.patients.PatientId;
import org.almoner.shell.Link;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Component;

/** What can be done with the record as a whole. */
@Component
public class RecordPanel implements ChartPanel {
  private final SignedIn signedIn;
  private final BannerRow.Rows banner;

  RecordPanel(SignedIn signedIn, BannerRow.Rows banner) {
    this.signedIn = signedIn;
    this.banner = banner;
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
    links.addAll(death(patient, path));
    if (signedIn.may("patients.register"))
      links.add(new Link("Register a newborn of this patient", path + "/newborn"));
    if (signedIn.may("patients.merge"))
      links.add(new Link("Merge with another record", path + "/merge"));
    if (signedIn.may("audit.view")) links.add(new Link("Who looked", path + "/access-log"));
    return new View(links);
  }

  private List<Link> death(PatientId patient, String path) {
    boolean mayRecord = signedIn.may("death.record");
    if (!mayRecord && !signedIn.may("death.undo")) return List.of();
    boolean died = banner.of(patient).diedPrecision() != null;
    if (mayRecord)
      return List.of(new Link(died ? "Change the death" : "Record a death", path + "/death"));
    return died ? List.of(new Link("Take the death back", path + "/death/undo")) : List.of();
  }

  /** The links. */
  public record View(List<Link> links) {}
}
