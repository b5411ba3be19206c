package org.almoner.inpatients.prints;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.words.Who;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Cui;
import org.almoner.shell.printing.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The wristband and the labels of one patient, with codes that a scanner reads. */
@Controller
@Activity("inpatients.print")
class PatientPrintController {
  private static final int LABELS = 6;
  private final Heres heres;
  private final Patients patients;
  private final Spells spells;
  private final Pdf pdf;
  private final Clock clock;

  PatientPrintController(Heres heres, Patients patients, Spells spells, Pdf pdf, Clock clock) {
    this.heres = heres;
    this.patients = patients;
    this.spells = spells;
    this.pdf = pdf;
    this.clock = clock;
  }

  /** NPSA wristband standard: surname, first name, date of birth, NHS number; black on white. */
  @GetMapping("/patients/{patient}/wristband.pdf")
  @OpensRecord("patient.print.wristband")
  ResponseEntity<byte[]> wristband(@PathVariable PatientId patient) {
    var who = heres.who(patient);
    return pdf.answer(
        "wristband.pdf",
        Pdf.Sheet.of(Pdf.Paper.label(150, 25), "Wristband", who.formal()),
        "inpatients/prints/wristband",
        Map.of("label", label(patient, who)));
  }

  @GetMapping("/patients/{patient}/labels.pdf")
  @OpensRecord("patient.print.labels")
  ResponseEntity<byte[]> labels(@PathVariable PatientId patient) {
    var who = heres.who(patient);
    var label = label(patient, who);
    return pdf.answer(
        "labels.pdf",
        Pdf.Sheet.of(Pdf.Paper.label(70, 37), "Labels", who.formal()),
        "inpatients/prints/labels",
        Map.of("labels", IntStream.range(0, LABELS).mapToObj(i -> label).toList()));
  }

  private Label label(PatientId patient, Who who) {
    var born = who.born();
    var place = spells.current(patient).map(s -> heres.at(s, null).place()).orElse("");
    var visit = spells.current(patient).map(Spell::visitNumber).orElse("");
    return new Label(
        who.formal(),
        born == null ? "Unknown" : Cui.day(born),
        who.genderWords(),
        who.nhsSpaced(),
        who.hospital(),
        place,
        visit,
        patients.summary(patient).allergies().words(),
        scanned(who),
        Cui.minute(clock.instant()));
  }

  /**
   * What the two-dimensional code holds, until the trust sets its GS1 company prefix (ISB 1077 asks
   * for a GSRN): NHS number and hospital number.
   */
  private static String scanned(Who who) {
    return String.join(
        ";", List.of("NHS=" + (who.nhs() == null ? "" : who.nhs()), "HN=" + who.hospital()));
  }
}
