package org.almoner.inpatients.attending;

import java.util.UUID;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.WardAttenders;
import org.almoner.platform.Constraints;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A ward attender who stays goes on as an inpatient. */
@Component
public class Staying {
  private final WardAttenders attenders;
  private final Visits visits;

  Staying(WardAttenders attenders, Visits visits) {
    this.attenders = attenders;
    this.visits = visits;
  }

  public SpellId admit(UUID visit, int version, Admission admission) {
    var found = visits.one(visit, admission.patient());
    try {
      return attenders.admit(found.id(), version, admission);
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "ward_attendance_in_order"))
        throw new WrongTime(
            "ward_attendance_in_order",
            "The admission is before the patient arrived on the ward. Check the time.");
      throw e;
    }
  }
}
