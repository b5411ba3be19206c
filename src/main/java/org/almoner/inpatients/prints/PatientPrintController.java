package org.almoner.inpatients.prints;

import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.forms.Heres;
import org.almoner.inpatients.words.Who;
import org.almoner.organisation.TrustSettings;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.platform.Cui;
import org.almoner.shell.printing.Barcode;
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
  private final TrustSettings trust;
  private final Pdf pdf;
  private final Clock clock;

  PatientPrintController(
      Heres heres, Patients patients, Spells spells, TrustSettings trust, Pdf pdf, Clock clock) {
    this.trust = trust;
    this.heres = heres;
    this.patients = patients;
    this.spells = spells;
    this.pdf = pdf;
    this.clock = clock;
  }

  /**
   * NPSA wristband standard: surname, first name, date of birth, NHS number; black on white. Its
   * code is that of DCB1077 when the trust has a GS1 company prefix.
   */
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
    var number = who.nhs() == null ? who.hospital() : who.nhs();
    var relation = trust.gs1Prefix().flatMap(p -> ServiceRelation.of(p, who.hospital(), visit));
    return new Label(
        who.formal(),
        born == null ? "Unknown" : Cui.day(born),
        who.genderWords(),
        who.nhsSpaced(),
        who.hospital(),
        place,
        visit,
        patients.summary(patient).allergies().words(),
        relation.map(ServiceRelation::image).orElse(""),
        relation.map(ServiceRelation::words).orElse(""),
        Barcode.code128(number).image(),
        number,
        Cui.minute(clock.instant()));
  }
}
