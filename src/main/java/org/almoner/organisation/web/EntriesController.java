package org.almoner.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.web.desk.Desk;
import org.almoner.organisation.web.desk.Typed;
import org.almoner.platform.Refusal;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists and forms of every kind of entry. */
@Controller
class EntriesController {
  private static final String ENTRY = "organisation/web/entry";
  private final Desks desks;
  private final EntryPages pages;
  private final Closings closings;

  EntriesController(Desks desks, EntryPages pages, Closings closings) {
    this.desks = desks;
    this.pages = pages;
    this.closings = closings;
  }

  @GetMapping("/organisation/{kind}")
  @Activity(OrganisationActivities.VIEW)
  String list(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    model.addAttribute("page", pages.list(desks.of(kind), q, closed, after));
    return "organisation/web/list";
  }

  @GetMapping("/organisation/{kind}/new")
  @Activity(OrganisationActivities.MAINTAIN)
  String blank(
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable UUID parent,
      Model model) {
    model.addAttribute("page", pages.blank(desks.of(kind), parent));
    return ENTRY;
  }

  @PostMapping("/organisation/{kind}")
  @Activity(OrganisationActivities.MAINTAIN)
  String add(
      @PathVariable String kind,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var desk = desks.of(kind);
    try {
      var id = desk.add(new Typed(form));
      flash.addFlashAttribute("flash", desk.name(id) + " added.");
      return show(desk, id);
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", pages.refusedNew(desk, form, FormErrors.of(refusal)));
      return ENTRY;
    }
  }

  @GetMapping("/organisation/{kind}/{id}")
  @Activity(OrganisationActivities.VIEW)
  String entry(@PathVariable String kind, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.of(desks.of(kind), id));
    return ENTRY;
  }

  @PostMapping("/organisation/{kind}/{id}")
  @Activity(OrganisationActivities.MAINTAIN)
  String change(
      @PathVariable String kind,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var desk = desks.of(kind);
    try {
      desk.change(id, version, new Typed(form));
      flash.addFlashAttribute("flash", desk.name(id) + " changed.");
      return show(desk, id);
    } catch (Refusal refusal) {
      return refused(desk, id, form, refusal, model, response);
    }
  }

  @PostMapping("/organisation/{kind}/{id}/{act:close|reopen}")
  @Activity(OrganisationActivities.MAINTAIN)
  String closeOrReopen(
      @PathVariable String kind,
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var desk = desks.of(kind);
    var closes = act.equals("close");
    try {
      if (closes) closings.close(desk.kind(), id, version, reason);
      else closings.reopen(desk.kind(), id, version, reason);
      flash.addFlashAttribute("flash", desk.name(id) + (closes ? " closed." : " reopened."));
      return show(desk, id);
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", pages.refusedClosing(desk, id, reason, FormErrors.of(refusal)));
      return ENTRY;
    }
  }

  private String refused(
      Desk desk,
      UUID id,
      Map<String, String> form,
      Refusal refusal,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    var stale = refusal instanceof StaleEdit;
    model.addAttribute("page", pages.refused(desk, id, form, FormErrors.of(refusal), stale));
    return ENTRY;
  }

  private static String show(Desk desk, UUID id) {
    return "redirect:/organisation/" + desk.kind().slug() + "/" + id;
  }
}
