package org.almoner.inpatients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.organisation.StaffId;
import org.almoner.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Everything said when a patient is admitted. Codes are those of the NHS Data Dictionary.
 *
 * @param at when the patient was admitted, not when it is recorded
 * @param visitNumber as another system gave it; null for our own next one
 * @param method ADMISSION METHOD, for instance 21
 * @param source ADMISSION SOURCE, for instance 19
 * @param intendedManagement INTENDED MANAGEMENT, for instance 1
 * @param category ADMINISTRATIVE CATEGORY, for instance 01
 * @param specialty treatment function; null for the consultant's, or else the ward's
 * @param request the pending admission this fulfils
 * @param mother the mother's spell when this is the birth of a baby
 * @param reasons why in spite of a warning
 */
public record Admission(
    PatientId patient,
    Destination to,
    Instant at,
    @Nullable String visitNumber,
    String method,
    String source,
    String intendedManagement,
    String category,
    @Nullable StaffId consultant,
    @Nullable String specialty,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate expectedDischarge,
    String reason,
    String referrer,
    @Nullable UUID request,
    @Nullable SpellId mother,
    Reasons reasons) {

  /** An NHS patient from home, to stay overnight. */
  public static Admission of(PatientId patient, Destination to, Instant at, String method) {
    return new Admission(
        patient,
        to,
        at,
        null,
        method,
        "19",
        "1",
        "01",
        null,
        null,
        null,
        null,
        "",
        "",
        null,
        null,
        Reasons.none());
  }

  public Admission visit(@Nullable String number) {
    return new Admission(
        patient,
        to,
        at,
        number,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission codes(String source, String intendedManagement, String category) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission under(@Nullable StaffId consultant, @Nullable String specialty) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission expected(@Nullable LocalDate expectedDischarge) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission because(String reason, String referrer) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission fulfilling(@Nullable UUID request) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission born(SpellId mother) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }

  public Admission accepting(Reasons reasons) {
    return new Admission(
        patient,
        to,
        at,
        visitNumber,
        method,
        source,
        intendedManagement,
        category,
        consultant,
        specialty,
        decidedOn,
        expectedDischarge,
        reason,
        referrer,
        request,
        mother,
        reasons);
  }
}
