package org.almoner.inpatients.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.inpatients.BedTaken;
import org.almoner.inpatients.PlacementWarning;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.board.BoardPage;
import org.almoner.inpatients.board.WardViews;
import org.almoner.inpatients.chart.StayViews;
import org.almoner.inpatients.words.When;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a form beside the record or beside the board, and says in place what was refused. */
@Component
public class StayPages {
  private final Map<String, StayForm> forms;
  private final Heres heres;
  private final StayViews stays;
  private final WardViews wards;
  private final Spells spells;
  private final Clock clock;

  StayPages(
      List<StayForm> forms,
      Heres heres,
      StayViews stays,
      WardViews wards,
      Spells spells,
      Clock clock) {
    this.forms = forms.stream().collect(Collectors.toMap(StayForm::path, Function.identity()));
    this.heres = heres;
    this.stays = stays;
    this.wards = wards;
    this.spells = spells;
    this.clock = clock;
  }

  /** The empty form. */
  public String show(
      PatientId patient, @Nullable UUID ward, String path, Map<String, String> typed, Model model) {
    return show(form(path).draw(heres.of(patient, ward), typed), patient, ward, model);
  }

  private StayForm form(String path) {
    var form = forms.get(path);
    if (form == null) throw new NotFound("That form");
    return form;
  }

  /** A form in the workspace, the record or the board beside it. */
  public String show(WorkForm work, PatientId patient, @Nullable UUID ward, Model model) {
    if (ward == null) {
      model.addAttribute("page", stays.page(patient, work));
      return "inpatients/chart/stay";
    }
    model.addAttribute("page", new BoardPage(wards.of(ward), false, null, work));
    return "inpatients/board/board";
  }

  /** Does what the form asks, or shows it again with what is in the way. */
  public String save(
      PatientId patient, @Nullable UUID ward, String path, Map<String, String> form, Page page) {
    var here = heres.of(patient, ward);
    var handler = form(path);
    if (form.containsKey("_refresh"))
      return show(handler.draw(here, form), patient, ward, page.model());
    try {
      var done = handler.save(here, new Typed(form, clock.instant()));
      page.flash().addFlashAttribute("flash", done);
      return "redirect:" + here.back();
    } catch (Refusal refusal) {
      page.response().setStatus(422);
      var fresh = heres.of(patient, ward);
      return show(
          refused(handler.draw(fresh, kept(form, refusal, fresh)), form, refusal),
          patient,
          ward,
          page.model());
    }
  }

  /** What a handler needs to answer. */
  public record Page(Model model, RedirectAttributes flash, HttpServletResponse response) {}

  /** After a stale edit the form is about the state shown now. */
  private static Map<String, String> kept(Map<String, String> form, Refusal refusal, Here fresh) {
    var kept = new LinkedHashMap<>(form);
    if (refusal instanceof org.almoner.platform.StaleEdit)
      kept.put(
          "seen",
          fresh.spell().lastMovement() == null ? "" : fresh.spell().lastMovement().toString());
    return kept;
  }

  public WorkForm refused(WorkForm work, Map<String, String> form, Refusal refusal) {
    if (refusal instanceof PlacementWarning warning) return asking(work, warning);
    if (refusal instanceof BedTaken taken)
      return work.wrong(FormErrors.of("bed", taken(taken, work)));
    return work.wrong(FormErrors.of(refusal));
  }

  private static WorkForm asking(WorkForm work, PlacementWarning warning) {
    var asked = work.warning(List.copyOf(warning.risks().values()));
    for (var risk : warning.risks().keySet())
      asked = asked.area(Typed.WHY + risk.name(), risk.words() + ": why all the same?", "");
    return asked.wrong(
        FormErrors.of(
            Typed.WHY + warning.risks().keySet().iterator().next().name(),
            "Give a reason for each warning, or choose another bed."));
  }

  /** Who has the bed, since when, and that nothing changed for the patient of the form. */
  private String taken(BedTaken taken, WorkForm work) {
    var other =
        taken.stay() == null ? null : spells.inStay(taken.stay()).map(heres::who).orElse(null);
    var who = other == null ? "Another patient" : other.formal();
    var since = taken.since() == null ? "" : " since " + When.near(taken.since(), clock.instant());
    return "The bed was not given: "
        + who
        + " has it"
        + since
        + ". "
        + work.who().name()
        + " stays as shown. Choose another bed or the waiting area.";
  }
}
