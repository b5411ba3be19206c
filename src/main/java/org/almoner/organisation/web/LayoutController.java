package org.almoner.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.organisation.Bay;
import org.almoner.organisation.Layouts;
import org.almoner.organisation.Layouts.Placing;
import org.almoner.organisation.WardId;
import org.almoner.organisation.WardLayout;
import org.almoner.organisation.Wards;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.web.LayoutPage.BayPlace;
import org.almoner.organisation.web.LayoutPage.Place;
import org.almoner.organisation.web.desk.Typed;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays out a ward: by dragging, by arrow keys, or by typing rows and columns. */
@Controller
class LayoutController {
  private static final String VIEW = "organisation/web/layout";
  private final Wards wards;
  private final Layouts layouts;
  private final EntryPages pages;

  LayoutController(Wards wards, Layouts layouts, EntryPages pages) {
    this.wards = wards;
    this.layouts = layouts;
    this.pages = pages;
  }

  @GetMapping("/organisation/ward/{ward}/layout")
  @Activity(OrganisationActivities.VIEW)
  String layout(@PathVariable WardId ward, Model model) {
    model.addAttribute("page", page(wards.layout(ward), Map.of(), FormErrors.none()));
    return VIEW;
  }

  @PostMapping("/organisation/ward/{ward}/layout")
  @Activity(OrganisationActivities.MAINTAIN)
  String arrange(
      @PathVariable WardId ward,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    try {
      layouts.arrange(ward, placings(new Typed(form)));
      flash.addFlashAttribute("flash", "Layout of " + wards.byId(ward).name() + " saved.");
      return "redirect:/organisation/ward/" + ward + "/layout";
    } catch (Refusal refusal) {
      response.setStatus(422);
      model.addAttribute("page", page(wards.layout(ward), form, FormErrors.of(refusal)));
      return VIEW;
    }
  }

  private static List<Placing> placings(Typed form) {
    var all = new ArrayList<Placing>();
    for (var name : form.form().keySet()) {
      if (!name.matches("(bay|bed)-[0-9a-f-]{36}-version")) continue;
      var field = name.substring(0, 40);
      all.add(
          new Placing(
              name.startsWith("bay") ? Kind.BAY : Kind.BED,
              UUID.fromString(field.substring(4)),
              form.number(name, "the version"),
              form.number(field + "-row", "the row"),
              form.number(field + "-column", "the column")));
    }
    return all;
  }

  private LayoutPage page(WardLayout layout, Map<String, String> typed, FormErrors errors) {
    var bays = layout.bays().stream().map(b -> bay(layout, b, typed)).toList();
    return new LayoutPage(layout.ward(), bays, errors, pages.maintain());
  }

  private static BayPlace bay(WardLayout layout, Bay bay, Map<String, String> typed) {
    var beds =
        layout.bedsIn(bay.id()).stream()
            .map(
                b ->
                    place(
                        "bed-" + b.id(),
                        b.code(),
                        b.kind().words() + " " + b.code(),
                        b.version(),
                        b.row(),
                        b.column(),
                        typed))
            .toList();
    var place =
        place(
            "bay-" + bay.id(),
            bay.code(),
            bay.name(),
            bay.version(),
            bay.row(),
            bay.column(),
            typed);
    return new BayPlace(place, beds);
  }

  private static Place place(
      String field,
      String code,
      String name,
      int version,
      int row,
      int column,
      Map<String, String> typed) {
    return new Place(
        field,
        code,
        name,
        version,
        number(typed.get(field + "-row"), row),
        number(typed.get(field + "-column"), column));
  }

  private static int number(@org.jspecify.annotations.Nullable String typed, int saved) {
    return typed != null && typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : saved;
  }
}
