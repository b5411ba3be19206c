package org.almoner.hl7.adt.person;

import java.util.List;
import org.almoner.hl7.log.Inbound;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.almoner.patients.feed.FedDetails;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.springframework.stereotype.Component;

/** Addresses, telephones and GP of PID and PD1. */
@Component
class PersonDetails {
  private static final List<Contact.Channel> HOME =
      List.of(Contact.Channel.HOME_PHONE, Contact.Channel.MOBILE, Contact.Channel.EMAIL);
  private static final List<Contact.Channel> WORK = List.of(Contact.Channel.WORK_PHONE);
  private final FedDetails details;

  PersonDetails(FedDetails details) {
    this.details = details;
  }

  /** Everything the message says of a new patient. */
  Registration complete(Inbound in, Registration registration) {
    var pid = in.message().segment("PID");
    var full = registration;
    for (var address : Reach.addresses(in, pid, 11)) full = full.with(address);
    for (var contact : Reach.contacts(in, pid)) full = full.with(contact);
    var gp = Reach.gp(in);
    return gp == null ? full : full.with(gp);
  }

  /** What differs from the record of a known patient; a field that was not sent says nothing. */
  void update(Inbound in, PatientId patient) {
    var pid = in.message().segment("PID");
    for (var address : Reach.addresses(in, pid, 11))
      if (details.address(patient, address))
        in.changed(address.kind().words() + " address", "", address.oneLine(), "PID-11");
    if (pid.field(11).emptied() && details.noAddress(patient, Address.Kind.HOME))
      in.changed("Home address", "", "none", "PID-11");
    var sent = Reach.contacts(in, pid);
    contacts(in, patient, 13, HOME, sent);
    contacts(in, patient, 14, WORK, sent);
    if (in.message().segment("PD1").field(3).emptied() && details.noGp(patient))
      in.changed("GP practice", "", "none", "PD1-3");
    var gp = Reach.gp(in);
    if (gp != null && details.gp(patient, gp))
      in.changed("GP practice", "", gp.practiceCode() + " " + gp.gpCode(), "PD1-3");
  }

  private void contacts(
      Inbound in, PatientId patient, int field, List<Contact.Channel> channels, List<Contact> all) {
    if (in.message().segment("PID").field(field).absent()) return;
    var sent = all.stream().filter(c -> channels.contains(c.channel())).toList();
    if (details.contacts(patient, channels, sent))
      in.changed(
          "Telephone and email",
          "",
          sent.isEmpty() ? "none" : String.join(", ", sent.stream().map(Contact::value).toList()),
          "PID-" + field);
  }
}
