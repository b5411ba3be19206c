package org.almoner.patients.death;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientId;

/** Deaths and their undoing; pages, discharges and HL7 all come here. */
public interface Deaths {
  /**
   * Records a death. The same death again changes nothing.
   *
   * @throws org.almoner.patients.death.DeathRefused when it lies in the future or before birth, or
   *     another death stands
   */
  UUID record(PatientId patient, Death death);

  /** Corrects the death that stands. */
  void amend(PatientId patient, int version, Death death);

  /** Takes back the death that stands, recorded in error. */
  void undo(PatientId patient, String reason);

  /**
   * The same, of the death that was seen.
   *
   * @throws org.almoner.platform.StaleEdit when another death stands by now, or this one was
   *     changed
   */
  void undo(PatientId patient, int version, String reason);

  Optional<DeathRecord> standing(PatientId patient);

  /** Every death ever recorded for the patient, the newest first. */
  List<DeathRecord> history(PatientId patient);
}
