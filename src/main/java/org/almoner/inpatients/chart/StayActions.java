package org.almoner.inpatients.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.shell.Link;

/** The forms that make sense as the stay stands. */
final class StayActions {
  private StayActions() {}

  static String give(PatientId patient, UUID visit) {
    return "/patients/" + patient + "/visits/" + visit + "/give";
  }

  static List<Link> of(PatientId patient, Optional<StayRows.Current> current) {
    var person = "/patients/" + patient;
    var links = new ArrayList<Link>();
    if (current.isEmpty()) {
      links.add(new Link("Admit", person + "/admit"));
      links.add(new Link("Ask for a bed", person + "/request-bed"));
      links.add(new Link("Ward visit", person + "/attend"));
    } else inHospital(links, person + "/stay/", current.get());
    current.ifPresent(
        c -> links.add(new Link("Give to another patient", give(patient, c.spell()))));
    links.add(new Link("Enter a past stay", person + "/past-stay"));
    links.add(new Link("Add to a list", person + "/lists"));
    links.add(new Link("Wristband", person + "/wristband.pdf"));
    links.add(new Link("Labels", person + "/labels.pdf"));
    return links;
  }

  private static void inHospital(List<Link> links, String stay, StayRows.Current c) {
    links.add(new Link("Move", stay + "move"));
    links.add(new Link("Swap beds", stay + "swap"));
    links.add(new Link("Expected discharge", stay + "plan"));
    links.add(new Link("Criteria to reside", stay + "reside"));
    links.add(new Link("Delay", stay + "delay"));
    links.add(new Link("Change consultant", stay + "consultant"));
    links.add(
        c.onLeave()
            ? new Link("Back from leave", stay + "return")
            : new Link("Home leave", stay + "leave"));
    links.add(
        c.offWard().isEmpty()
            ? new Link("Off the ward", stay + "off-ward")
            : new Link("Back on the ward", stay + "back-on-ward"));
    if (c.transfer() == null) links.add(new Link("Ask for a transfer", stay + "transfer"));
    else {
      links.add(new Link("Accept transfer", stay + "accept"));
      links.add(new Link("Change transfer", stay + "transfer"));
      links.add(new Link("Reject transfer", stay + "reject"));
      links.add(new Link("Withdraw transfer", stay + "withdraw"));
    }
    links.add(
        new Link(
            "Correct the history", stay.replace("/stay/", "/stays/") + c.spell() + "/history"));
    links.add(new Link("Mother of this baby", stay + "mother"));
    links.add(new Link("Healthy lodger", stay + "lodger"));
    links.add(new Link("Discharge", stay + "discharge"));
  }
}
