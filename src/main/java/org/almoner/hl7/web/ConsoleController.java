package org.almoner.hl7.web;

import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.hl7.adt.person.Candidates;
import org.almoner.hl7.log.Resolving;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interface console. */
@Controller
class ConsoleController {
  private final ConsolePages pages;
  private final ShownMessages messages;
  private final Resolving resolving;
  private final Candidates candidates;

  ConsoleController(
      ConsolePages pages, ShownMessages messages, Resolving resolving, Candidates candidates) {
    this.pages = pages;
    this.messages = messages;
    this.resolving = resolving;
    this.candidates = candidates;
  }

  @Activity("hl7.view")
  @GetMapping("/interfaces")
  String console(
      ConsoleQuery query,
      @RequestParam(required = false) @Nullable UUID message,
      @RequestParam(defaultValue = "false") boolean dry,
      Model model) {
    var shown = message == null ? null : messages.show(message, dry, FormErrors.none());
    model.addAttribute("page", pages.of(query, shown));
    return "hl7/web/console";
  }

  @Activity("hl7.resolve")
  @PostMapping("/interfaces/messages/{message}/apply")
  Object apply(
      @PathVariable UUID message,
      @RequestParam(required = false) @Nullable UUID patient,
      @RequestParam(defaultValue = "") String number,
      Model model,
      RedirectAttributes redirect) {
    return done(
        message,
        "The message was applied.",
        model,
        redirect,
        () -> resolving.apply(message, patient != null ? patient : chosen(number)));
  }

  private @Nullable UUID chosen(String number) {
    if (number.isBlank()) return null;
    return candidates
        .byNumber(number)
        .orElseThrow(
            () ->
                new org.almoner.platform.InvalidInput(
                    "number", "Enter the hospital or NHS number of a patient who is registered"))
        .value();
  }

  @Activity("hl7.resolve")
  @PostMapping("/interfaces/messages/{message}/discard")
  Object discard(
      @PathVariable UUID message,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes redirect) {
    return done(
        message,
        "The message was discarded and is kept in the log.",
        model,
        redirect,
        () -> resolving.discard(message, reason));
  }

  @Activity("hl7.resolve")
  @PostMapping("/interfaces/messages/{message}/seen")
  Object seen(@PathVariable UUID message, Model model, RedirectAttributes redirect) {
    return done(
        message, "The message left the worklist.", model, redirect, () -> resolving.seen(message));
  }

  private Object done(
      UUID message, String flash, Model model, RedirectAttributes redirect, Runnable step) {
    try {
      step.run();
      redirect.addFlashAttribute("flash", flash);
      return "redirect:/interfaces?message=" + message;
    } catch (Refusal refusal) {
      var shown = messages.show(message, false, FormErrors.of(refusal));
      var view = new org.springframework.web.servlet.ModelAndView("hl7/web/console");
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      view.addObject("page", pages.of(ConsoleQuery.everything(), shown));
      return view;
    }
  }
}
