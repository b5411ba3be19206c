package org.almoner.hl7.web;

import java.util.List;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.hl7.adt.codes.OurCodes;
import org.almoner.hl7.log.Parking;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.mapping.Mappings;
import org.almoner.hl7.message.Wait;
import org.almoner.platform.InvalidInput;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what a sender's codes mean; what waited for it is applied at once, oldest first. */
@Controller
class MappingController {
  private final Mappings mappings;
  private final MappingPages pages;
  private final OurCodes ourCodes;
  private final Parking parking;

  MappingController(Mappings mappings, MappingPages pages, OurCodes ourCodes, Parking parking) {
    this.mappings = mappings;
    this.pages = pages;
    this.ourCodes = ourCodes;
    this.parking = parking;
  }

  @Activity("hl7.view")
  @GetMapping("/interfaces/mappings")
  String mappings(@RequestParam(required = false) @Nullable UUID sender, Model model) {
    model.addAttribute("page", pages.of(sender, "", FormErrors.none()));
    return "hl7/web/mappings";
  }

  @Activity("hl7.map")
  @PostMapping("/interfaces/mappings")
  Object add(
      @RequestParam UUID sender,
      @RequestParam CodeTable table,
      @RequestParam String theirs,
      @RequestParam String ours,
      @RequestParam(defaultValue = "") String key,
      RedirectAttributes redirect) {
    try {
      known(table, ours);
      mappings.add(sender, table, theirs, ours);
      int applied = parking.wake(List.of(Wait.code(sender, table.name(), theirs.strip())));
      return saved(sender, theirs + " now means " + ours, applied, redirect);
    } catch (Refusal refusal) {
      return refused(sender, key, refusal);
    }
  }

  @Activity("hl7.map")
  @PostMapping("/interfaces/mappings/{mapping}")
  Object change(
      @PathVariable UUID mapping,
      @RequestParam int version,
      @RequestParam UUID sender,
      @RequestParam CodeTable table,
      @RequestParam String ours,
      RedirectAttributes redirect) {
    try {
      known(table, ours);
      var changed = mappings.change(mapping, version, ours);
      int applied =
          parking.wake(
              List.of(Wait.code(changed.senderId(), changed.codeTable(), changed.theirs())));
      return saved(sender, changed.theirs() + " now means " + ours, applied, redirect);
    } catch (Refusal refusal) {
      return refused(sender, mapping.toString(), refusal);
    }
  }

  private void known(CodeTable table, String ours) {
    if (ours.isBlank() || ourCodes.exist(table, ours.strip())) return;
    throw new InvalidInput("ours", ours + " does not exist here. Enter " + table.hint());
  }

  private static String saved(UUID sender, String what, int applied, RedirectAttributes redirect) {
    var waited =
        switch (applied) {
          case 0 -> "No message waited for it.";
          case 1 -> "1 message that waited was applied.";
          default -> applied + " messages that waited were applied.";
        };
    redirect.addFlashAttribute("flash", what + ". " + waited);
    return "redirect:/interfaces/mappings?sender=" + sender;
  }

  private ModelAndView refused(UUID sender, String key, Refusal refusal) {
    var view = new ModelAndView("hl7/web/mappings");
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("page", pages.of(sender, key, FormErrors.of(refusal)));
    return view;
  }
}
