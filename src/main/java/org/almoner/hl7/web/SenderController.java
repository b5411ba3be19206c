package org.almoner.hl7.web;

import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of one connection. */
@Controller
class SenderController {
  private final Senders senders;

  SenderController(Senders senders) {
    this.senders = senders;
  }

  /** The form as it is sent. */
  record Form(
      int version,
      String name,
      @org.jspecify.annotations.Nullable String open,
      String visitField,
      String locationForm,
      String effectiveField,
      @org.jspecify.annotations.Nullable String enhancedMode,
      String parkedAnswer,
      int silentAfter) {}

  @Activity("hl7.view")
  @GetMapping("/interfaces/connections/{sender}")
  String show(@PathVariable UUID sender, Model model) {
    model.addAttribute("page", new SenderPage(senders.byId(sender), FormErrors.none()));
    return "hl7/web/sender";
  }

  @Activity("hl7.map")
  @PostMapping("/interfaces/connections/{sender}")
  Object save(@PathVariable UUID sender, @ModelAttribute Form form, RedirectAttributes redirect) {
    var wanted = wanted(senders.byId(sender), form);
    try {
      checked(wanted);
      senders.save(wanted);
    } catch (Refusal refusal) {
      var view = new ModelAndView("hl7/web/sender");
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      view.addObject("page", new SenderPage(wanted, FormErrors.of(refusal)));
      return view;
    }
    redirect.addFlashAttribute("flash", "The settings of " + wanted.name() + " were saved.");
    return "redirect:/interfaces/connections/" + sender;
  }

  private static Sender wanted(Sender before, Form form) {
    return new Sender(
        before.id(),
        form.version(),
        before.application(),
        before.facility(),
        form.name().strip(),
        form.open() != null,
        form.visitField(),
        form.locationForm(),
        form.effectiveField(),
        form.enhancedMode() != null,
        form.parkedAnswer(),
        form.silentAfter());
  }

  private static void checked(Sender sender) {
    if (sender.name().isEmpty()) throw new InvalidInput("name", "Enter what people call it");
    if (sender.silentAfter() < 1)
      throw new InvalidInput("silentAfter", "Enter a number of minutes from 1");
    among(SenderPage.VISIT, "visitField", sender.visitField());
    among(SenderPage.LOCATION, "locationForm", sender.locationForm());
    among(SenderPage.EFFECTIVE, "effectiveField", sender.effectiveField());
    among(SenderPage.PARKED, "parkedAnswer", sender.parkedAnswer());
  }

  private static void among(java.util.List<Option> options, String field, String value) {
    if (options.stream().noneMatch(o -> o.value().equals(value)))
      throw new InvalidInput(field, "Choose one of the answers");
  }
}
