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
 * @param reasons why in spite of a warning
 */
public record Admission(
    PatientId patient,
    Destination to,
    Instant at,
    @Nullable String visitNumber,
    Codes codes,
    Care care,
    Background background,
    Reasons reasons) {

  /**
   * @param method ADMISSION METHOD, for instance 21
   * @param source ADMISSION SOURCE, for instance 19
   * @param intendedManagement INTENDED MANAGEMENT, for instance 1
   * @param category ADMINISTRATIVE CATEGORY, for instance 01
   */
  public record Codes(String method, String source, String intendedManagement, String category) {}

  /**
   * @param specialty treatment function; null for the consultant's, or else the ward's
   */
  public record Care(@Nullable StaffId consultant, @Nullable String specialty) {}

  /**
   * What led to the admission and what is expected of it.
   *
   * @param request the pending admission this fulfils
   * @param mother the mother's spell when this is the birth of a baby
   */
  public record Background(
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate expectedDischarge,
      String reason,
      String referrer,
      @Nullable UUID request,
      @Nullable SpellId mother) {
    static final Background NONE = new Background(null, null, "", "", null, null);
  }

  /** An NHS patient from home, to stay overnight. */
  public static Admission of(PatientId patient, Destination to, Instant at, String method) {
    var codes = new Codes(method, "19", "1", "01");
    var care = new Care(null, null);
    return new Admission(patient, to, at, null, codes, care, Background.NONE, Reasons.none());
  }

  private Admission with(Codes codes, Care care, Background background, Reasons reasons) {
    return new Admission(patient, to, at, visitNumber, codes, care, background, reasons);
  }

  private Admission with(Background background) {
    return with(codes, care, background, reasons);
  }

  public Admission visit(@Nullable String number) {
    return new Admission(patient, to, at, number, codes, care, background, reasons);
  }

  public Admission codes(String source, String intendedManagement, String category) {
    var said = new Codes(codes.method, source, intendedManagement, category);
    return with(said, care, background, reasons);
  }

  public Admission under(@Nullable StaffId consultant, @Nullable String specialty) {
    return with(codes, new Care(consultant, specialty), background, reasons);
  }

  public Admission expected(@Nullable LocalDate day) {
    var b = background;
    return with(new Background(b.decidedOn, day, b.reason, b.referrer, b.request, b.mother));
  }

  public Admission because(String reason, String referrer) {
    var b = background;
    return with(
        new Background(b.decidedOn, b.expectedDischarge, reason, referrer, b.request, b.mother));
  }

  public Admission fulfilling(@Nullable UUID request) {
    var b = background;
    return with(
        new Background(b.decidedOn, b.expectedDischarge, b.reason, b.referrer, request, b.mother));
  }

  public Admission born(SpellId mother) {
    var b = background;
    return with(
        new Background(b.decidedOn, b.expectedDischarge, b.reason, b.referrer, b.request, mother));
  }

  public Admission accepting(Reasons reasons) {
    return with(codes, care, background, reasons);
  }

  public String method() {
    return codes.method;
  }

  public String source() {
    return codes.source;
  }

  public @Nullable StaffId consultant() {
    return care.consultant;
  }

  public @Nullable String specialty() {
    return care.specialty;
  }

  public @Nullable LocalDate expectedDischarge() {
    return background.expectedDischarge;
  }

  public String reason() {
    return background.reason;
  }

  public @Nullable UUID request() {
    return background.request;
  }

  public @Nullable SpellId mother() {
    return background.mother;
  }
}
