package org.almoner.inpatients;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.organisation.BedId;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What happened to an inpatient. Ids and times only; {@code at} is when it happened. */
public sealed interface InpatientEvent extends Audited {
  SpellId spell();

  PatientId patient();

  /** The movement in the log. */
  UUID movement();

  Instant at();

  /** What the audit calls it, for instance "inpatient.admit". */
  default String action() {
    return switch (this) {
      case PatientAdmitted _ -> "inpatient.admit";
      case PatientMoved _ -> "inpatient.move";
      case BedsSwapped _ -> "inpatient.swap";
      case ConsultantChanged _ -> "inpatient.consultant";
      case LeaveStarted _ -> "inpatient.leave";
      case LeaveEnded _ -> "inpatient.return";
      case PatientDischarged _ -> "inpatient.discharge";
      case AdmissionCancelled _ -> "inpatient.admit.cancel";
      case MoveCancelled _ -> "inpatient.move.cancel";
      case SwapCancelled _ -> "inpatient.swap.cancel";
      case ConsultantChangeCancelled _ -> "inpatient.consultant.cancel";
      case LeaveCancelled _ -> "inpatient.leave.cancel";
      case ReturnCancelled _ -> "inpatient.return.cancel";
      case DischargeCancelled _ -> "inpatient.discharge.cancel";
      case StayCorrected _ -> "inpatient.correct";
      case CorrectionCancelled _ -> "inpatient.correct.cancel";
      case StayReassigned r -> r.gained() ? "inpatient.reassign.to" : "inpatient.reassign.from";
    };
  }

  /** Further facts for the audit. */
  default Map<String, Object> facts() {
    return Map.of();
  }

  default String why() {
    return "";
  }

  @Override
  default AuditEntry audit() {
    var detail = new HashMap<String, Object>(facts());
    detail.put("movement", movement().toString());
    detail.put("at", at().toString());
    return new AuditEntry(action(), patient().value(), "spell:" + spell(), why(), detail);
  }

  private static Map<String, Object> place(String prefix, WardId ward, @Nullable BedId bed) {
    var place = new HashMap<String, Object>();
    place.put(prefix + "Ward", ward.toString());
    if (bed != null) place.put(prefix + "Bed", bed.toString());
    return place;
  }

  record PatientAdmitted(
      SpellId spell, PatientId patient, UUID movement, Instant at, WardId ward, @Nullable BedId bed)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return place("to", ward, bed);
    }
  }

  record PatientMoved(
      SpellId spell,
      PatientId patient,
      UUID movement,
      Instant at,
      WardId fromWard,
      @Nullable BedId fromBed,
      WardId toWard,
      @Nullable BedId toBed,
      String why)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      var both = new HashMap<>(place("from", fromWard, fromBed));
      both.putAll(place("to", toWard, toBed));
      return both;
    }
  }

  /** One of these for each of the two patients. */
  record BedsSwapped(
      SpellId spell,
      PatientId patient,
      UUID movement,
      Instant at,
      SpellId with,
      BedId from,
      BedId to)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return Map.of("with", with.toString(), "fromBed", from.toString(), "toBed", to.toString());
    }
  }

  record ConsultantChanged(
      SpellId spell,
      PatientId patient,
      UUID movement,
      Instant at,
      @Nullable StaffId consultant,
      String specialty)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return Map.of("consultant", String.valueOf(consultant), "specialty", specialty);
    }
  }

  record LeaveStarted(
      SpellId spell, PatientId patient, UUID movement, Instant at, Instant expectedReturn)
      implements InpatientEvent {}

  record LeaveEnded(
      SpellId spell, PatientId patient, UUID movement, Instant at, WardId ward, @Nullable BedId bed)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return place("to", ward, bed);
    }
  }

  record PatientDischarged(
      SpellId spell,
      PatientId patient,
      UUID movement,
      Instant at,
      String method,
      String destination,
      WardId ward)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return Map.of("method", method, "destination", destination, "ward", ward.toString());
    }
  }

  record AdmissionCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record MoveCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record SwapCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record ConsultantChangeCancelled(
      SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record LeaveCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record ReturnCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record DischargeCancelled(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record StayCorrected(SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  record CorrectionCancelled(
      SpellId spell, PatientId patient, UUID movement, Instant at, String why)
      implements InpatientEvent {}

  /** The stay was another patient's; one of these for each of the two. */
  record StayReassigned(
      SpellId spell,
      PatientId patient,
      UUID movement,
      Instant at,
      PatientId other,
      boolean gained,
      String why)
      implements InpatientEvent {
    @Override
    public Map<String, Object> facts() {
      return Map.of("other", other.toString());
    }
  }
}
