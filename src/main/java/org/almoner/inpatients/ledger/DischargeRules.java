package org.almoner.inpatients.ledger;

import java.util.Set;
import org.almoner.inpatients.Discharge;
import org.almoner.inpatients.Refused.CodesDisagree;
import org.almoner.inpatients.Refused.WrongTime;
import org.almoner.inpatients.Spell;

/** Which codes and times go together: NHS Data Dictionary, CDS 6-3. */
public final class DischargeRules {
  private DischargeRules() {}

  public static void check(Discharge discharge, Spell spell) {
    check(discharge.method(), discharge.destination());
    if (discharge.method().equals("5") && !Set.of("82", "83").contains(spell.admissionMethod()))
      throw new CodesDisagree(
          "method", "A stillbirth is recorded on the baby's own birth. Choose method 4.");
    death(discharge, spell);
  }

  /** Of a stay that is recorded as a whole afterwards. */
  public static void check(String method, String destination) {
    if (Set.of("4", "5").contains(method) != destination.equals("79"))
      throw new CodesDisagree(
          "destination",
          "Destination 79 (not applicable, patient died or stillbirth) goes with methods 4 and 5,"
              + " and only with them.");
  }

  private static void death(Discharge discharge, Spell spell) {
    var died = discharge.diedAt();
    if (!discharge.death()) {
      if (died != null) throw new CodesDisagree("method", "A time of death needs method 4 or 5.");
      return;
    }
    if (died == null) throw new WrongTime("death_needs_time", "Enter date and time of death.");
    if (died.isAfter(discharge.at()))
      throw new WrongTime("died_after_discharge", "The death is after the discharge.");
    if (died.isBefore(spell.admittedAt()))
      throw new WrongTime("died_before_admission", "The death is before the admission.");
  }
}
