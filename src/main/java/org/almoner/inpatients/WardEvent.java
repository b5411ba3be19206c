package org.almoner.inpatients;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.almoner.audit.AuditEntry;
import org.almoner.audit.Audited;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What is planned on a ward or happens to its beds, apart from the patients' movements. */
public sealed interface WardEvent extends Audited {

  /**
   * @param hold CLOSED, CLEANING, RESERVED, BLOCKED or COMPROMISED
   * @param begun whether it began or ended
   */
  record BedStateChanged(
      BedId bed, String hold, boolean begun, Instant at, @Nullable PatientId patient, String reason)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      var action = "bed." + hold.toLowerCase(java.util.Locale.ROOT) + (begun ? "" : ".end");
      return new AuditEntry(
          action, patient == null ? null : patient.value(), "bed:" + bed, reason, moment(at));
    }
  }

  /** A whole ward, or a bay of it, was closed, blocked or opened again. */
  record AreaChanged(WardId ward, UUID area, String kind, boolean begun, Instant at, String reason)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      var action = "ward." + kind.toLowerCase(java.util.Locale.ROOT) + (begun ? "" : ".end");
      return new AuditEntry(action, null, "ward:" + ward, reason, moment(at));
    }
  }

  /**
   * @param change created, changed, cancelled
   */
  record AdmissionRequestChanged(UUID request, PatientId patient, String change, String reason)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      return new AuditEntry(
          "admission.request." + change, patient.value(), "request:" + request, reason, Map.of());
    }
  }

  /**
   * @param change created, changed, cancelled, rejected, accepted
   */
  record TransferRequestChanged(
      UUID request, SpellId spell, PatientId patient, WardId toWard, String change, String reason)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      return new AuditEntry(
          "transfer.request." + change,
          patient.value(),
          "spell:" + spell,
          reason,
          Map.of("request", request.toString(), "toWard", toWard.toString()));
    }
  }

  /**
   * Something about the way home.
   *
   * @param what expected, plan, reside, delay
   */
  record DischargePlanned(
      SpellId spell, PatientId patient, String what, String detail, String reason)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      return new AuditEntry(
          "discharge.plan." + what,
          patient.value(),
          "spell:" + spell,
          reason,
          Map.of("to", detail));
    }
  }

  /** Off the ward for a while, or back. */
  record OffWardChanged(SpellId spell, PatientId patient, String change, Instant at, String place)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      return new AuditEntry(
          "inpatient.offward." + change,
          patient.value(),
          "spell:" + spell,
          "",
          Map.of("at", at.toString(), "place", place));
    }
  }

  /**
   * @param change the state it came to, for instance arrived
   */
  record AttendanceChanged(UUID attendance, PatientId patient, WardId ward, String change)
      implements WardEvent {
    @Override
    public AuditEntry audit() {
      return new AuditEntry(
          "ward.attender." + change,
          patient.value(),
          "attendance:" + attendance,
          "",
          Map.of("ward", ward.toString()));
    }
  }

  private static Map<String, ?> moment(Instant at) {
    return Map.of("at", at.toString());
  }
}
