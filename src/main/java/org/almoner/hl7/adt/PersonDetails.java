package org.almoner.hl7.adt;

import org.almoner.hl7.log.Inbound;
import org.almoner.patients.PatientId;
import org.almoner.patients.Registration;
import org.springframework.stereotype.Component;

/** Addresses, telephones, GP and next of kin. */
@Component
class PersonDetails {
  /** Everything the message says of a new patient. */
  Registration complete(Inbound in, Registration registration) {
    var pid = in.message().segment("PID");
    var full = registration;
    for (var address : Reach.addresses(in, pid, 11)) full = full.with(address);
    for (var contact : Reach.contacts(in, pid)) full = full.with(contact);
    var gp = Reach.gp(in);
    return gp == null ? full : full.with(gp);
  }

  void update(Inbound in, PatientId patient) {}
}
