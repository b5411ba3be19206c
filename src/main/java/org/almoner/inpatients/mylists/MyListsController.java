package org.almoner.inpatients.mylists;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.inpatients.forms.Typed;
import org.almoner.inpatients.mylists.KeptLists.Listed;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes, shows, changes and closes the reader's lists. */
@Controller
@Activity("inpatients.view")
class MyListsController {
  private final KeptLists lists;
  private final OwnWards wards;
  private final Audit audit;
  private final Clock clock;

  MyListsController(KeptLists lists, OwnWards wards, Audit audit, Clock clock) {
    this.lists = lists;
    this.wards = wards;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/my-lists")
  String all(Model model) {
    return all(Map.of(), FormErrors.none(), model);
  }

  private String all(Map<String, String> typed, FormErrors errors, Model model) {
    model.addAttribute("page", new MyListsPage(lists.mine(), wards.options(), typed, errors));
    return "inpatients/mylists/lists";
  }

  @PostMapping("/my-lists")
  String make(
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var typed = new Typed(form, clock.instant());
    try {
      var id = lists.make(typed.text("name"), typed.id("ward"));
      flash.addFlashAttribute("flash", "The list " + typed.text("name") + " was made.");
      return "redirect:/my-lists/" + id;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return all(form, FormErrors.of(refusal), model);
    }
  }

  @GetMapping("/my-lists/{list}")
  String one(@PathVariable UUID list, Model model) {
    return one(list, Map.of(), FormErrors.none(), model);
  }

  private String one(UUID id, Map<String, String> typed, FormErrors errors, Model model) {
    var list = lists.one(id);
    var lines = lists.on(id).stream().map(this::line).toList();
    audit.record(
        new AuditEntry(
            "patient.list.read", null, "patient-list:" + id, "", Map.of("rows", lines.size())));
    model.addAttribute("page", new MyListPage(list, lines, wards.options(), typed, errors));
    return "inpatients/mylists/list";
  }

  private MyListPage.Line line(Listed listed) {
    var who = listed.who();
    return new MyListPage.Line(
        listed.id(),
        listed.version(),
        who.formal(),
        who.second(clock.instant()),
        "/patients/" + who.patient(),
        listed.place(),
        listed.note(),
        listed.addedBy());
  }

  @PostMapping("/my-lists/{list}")
  String change(
      @PathVariable UUID list,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var typed = new Typed(form, clock.instant());
    try {
      lists.change(list, typed.version(), typed.text("name"), typed.id("ward"));
      flash.addFlashAttribute("flash", "The list " + typed.text("name") + " was saved.");
      return "redirect:/my-lists/" + list;
    } catch (Refusal refusal) {
      response.setStatus(422);
      return one(list, form, FormErrors.of(refusal), model);
    }
  }

  @PostMapping("/my-lists/{list}/close")
  String close(@PathVariable UUID list, @RequestParam int version, RedirectAttributes flash) {
    var name = lists.one(list).name();
    lists.close(list, version);
    flash.addFlashAttribute("flash", "The list " + name + " was closed.");
    return "redirect:/my-lists";
  }

  @PostMapping("/my-lists/{list}/remove")
  String remove(
      @PathVariable UUID list,
      @RequestParam UUID entry,
      @RequestParam int version,
      RedirectAttributes flash) {
    lists.remove(list, entry, version);
    flash.addFlashAttribute("flash", "The patient was taken off the list.");
    return "redirect:/my-lists/" + list;
  }
}
