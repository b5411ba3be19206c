package org.almoner.observations.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.access.Activity;
import org.almoner.access.OpensRecord;
import org.almoner.inpatients.Spell;
import org.almoner.observations.chart.ChartPage;
import org.almoner.observations.chart.ChartPages;
import org.almoner.observations.chart.ChartViews;
import org.almoner.observations.due.Status;
import org.almoner.observations.due.Statuses;
import org.almoner.patients.PatientId;
import org.almoner.platform.Cui;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.almoner.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decisions about how a patient is observed: which saturation scale, and how often. */
@Controller
@RequestMapping("/patients/{patient}/observations")
@OpensRecord("observations.open")
class PlanController {
  private static final int[] MINUTES = {15, 30, 60, 120, 240, 360, 480, 720};
  private static final String SCALE =
      "Scale 2 is only for a patient with hypercapnic respiratory failure, confirmed by blood gas,"
          + " whose target saturation is 88 to 92 % (RCP 2017). It holds for this stay. Every set"
          + " shows its scale.";
  private static final String OFTEN =
      "Anybody who records may ask for more often than NEWS2 does. Less often needs a doctor and a"
          + " reason, and ends by itself when the risk rises above what it is now.";
  private final Scales scales;
  private final Frequencies frequencies;
  private final Statuses statuses;
  private final ChartViews views;
  private final ChartPages pages;
  private final SignedIn signedIn;

  PlanController(
      Scales scales,
      Frequencies frequencies,
      Statuses statuses,
      ChartViews views,
      ChartPages pages,
      SignedIn signedIn) {
    this.scales = scales;
    this.frequencies = frequencies;
    this.statuses = statuses;
    this.views = views;
    this.pages = pages;
    this.signedIn = signedIn;
  }

  @GetMapping("/scale")
  @Activity("observations.authorise")
  String scale(@PathVariable PatientId patient, Model model) {
    return scale(patient, "", FormErrors.none(), model);
  }

  @PostMapping("/scale")
  @Activity("observations.authorise")
  String authorise(
      @PathVariable PatientId patient,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      scales.authorise(patient, reason);
      return done(patient, flash, "Scale 2 is authorised for this stay.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return scale(patient, reason, FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/scale/end")
  @Activity("observations.authorise")
  String withdraw(
      @PathVariable PatientId patient,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      scales.withdraw(patient, version, reason);
      return done(patient, flash, "Scale 2 was withdrawn. Scale 1 is used from now on.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return scale(patient, reason, FormErrors.of(refusal), model);
    }
  }

  @GetMapping("/frequency")
  @Activity("observations.record")
  String frequency(@PathVariable PatientId patient, Model model) {
    return frequency(patient, "", "", FormErrors.none(), model);
  }

  @PostMapping("/frequency")
  @Activity("observations.record")
  String set(
      @PathVariable PatientId patient,
      @RequestParam int minutes,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      frequencies.set(patient, minutes, reason, signedIn.may("observations.lengthen"));
      return done(patient, flash, "Observations at least every " + words(minutes) + ".");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return frequency(patient, "" + minutes, reason, FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/frequency/end")
  @Activity("observations.record")
  String end(
      @PathVariable PatientId patient,
      @RequestParam int version,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      frequencies.end(patient, version);
      return done(patient, flash, "Observations are due by NEWS2 again.");
    } catch (Refusal refusal) {
      response.setStatus(422);
      return frequency(patient, "", "", FormErrors.of(refusal), model);
    }
  }

  private Spell stay(PatientId patient) {
    return views.stay(patient).orElseThrow(() -> new NotFound("A hospital stay of the patient"));
  }

  private String scale(PatientId patient, String reason, FormErrors errors, Model model) {
    var standing = scales.standing(stay(patient).id());
    var now =
        standing
            .map(
                a ->
                    "scale 2, authorised by "
                        + a.by()
                        + ", "
                        + Cui.minute(a.at())
                        + ": "
                        + a.reason())
            .orElse("scale 1");
    var form =
        new PlanForm(
            patient.toString(),
            "scale",
            now,
            standing.map(Scales.Authorisation::version).orElse(0),
            List.of(),
            "",
            reason,
            SCALE,
            errors);
    return pages.beside(patient, new ChartPage.Work("Oxygen saturation scale", form), model);
  }

  private String frequency(
      PatientId patient, String minutes, String reason, FormErrors errors, Model model) {
    var own = statuses.of(stay(patient).id()).map(Status::own).orElse(null);
    var now =
        own == null
            ? "what NEWS2 asks for"
            : "every " + words(own.minutes()) + ", because: " + own.reason();
    var form =
        new PlanForm(
            patient.toString(),
            "frequency",
            now,
            own == null ? 0 : own.version(),
            IntStream.of(MINUTES).mapToObj(m -> new Option("" + m, words(m))).toList(),
            minutes,
            reason,
            OFTEN,
            errors);
    return pages.beside(patient, new ChartPage.Work("How often", form), model);
  }

  private static String words(int minutes) {
    return Cui.length(Duration.ofMinutes(minutes));
  }

  private static String done(PatientId patient, RedirectAttributes flash, String what) {
    flash.addFlashAttribute("flash", what);
    return "redirect:/patients/" + patient + "/observations";
  }
}
