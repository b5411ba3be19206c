package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.Moments;
import org.almoner.shell.SignedIn;
import org.almoner.shell.printing.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who a person is: all of it, now, as it was, and on paper. */
@Controller
class DemographicsController {
  private static final String VIEW = "patients/demographics/demographics";
  private final Patients patients;
  private final DemographicsPages pages;
  private final SignedIn signedIn;
  private final Pdf pdf;
  private final Clock clock;

  DemographicsController(
      Patients patients, DemographicsPages pages, SignedIn signedIn, Pdf pdf, Clock clock) {
    this.patients = patients;
    this.pages = pages;
    this.signedIn = signedIn;
    this.pdf = pdf;
    this.clock = clock;
  }

  @Activity("patients.demographics")
  @OpensRecord
  @GetMapping("/patients/{patient}/demographics")
  String now(@PathVariable PatientId patient, Model model) {
    if (patients.byId(patient).merged()) return "redirect:/patients/" + patient;
    model.addAttribute("page", pages.now(patient, signedIn.may("patients.amend")));
    return VIEW;
  }

  /**
   * As it was at a moment.
   *
   * @param at an instant, or a time of the hospital
   */
  @Activity("patients.demographics")
  @OpensRecord("patient.history")
  @GetMapping("/patients/{patient}/demographics/history")
  String history(@PathVariable PatientId patient, @RequestParam String at, Model model) {
    model.addAttribute("page", pages.at(patient, moment(at)));
    return VIEW;
  }

  @Activity("patients.demographics")
  @OpensRecord("patient.print")
  @GetMapping("/patients/{patient}/demographics.pdf")
  ResponseEntity<byte[]> print(@PathVariable PatientId patient) {
    var page = pages.now(patient, false);
    var banner = page.banner();
    return pdf.answer(
        "patient-details.pdf",
        Pdf.Sheet.of(
            Pdf.Paper.A4,
            "Patient details",
            banner.name(),
            "Born " + banner.born(),
            "NHS No. " + banner.nhs()),
        "patients/demographics/print",
        java.util.Map.of("page", page));
  }

  /** An hour that comes twice in October is told apart by an instant. */
  private Instant moment(String at) {
    try {
      return at.endsWith("Z")
          ? Instant.parse(at)
          : Moments.parse("at", at).atZone(clock.getZone()).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidInput("at", "Enter a date and a time.");
    }
  }
}
