package org.almoner.access.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.almoner.access.Activity;
import org.almoner.access.signin.CurrentPerson;
import org.almoner.access.signin.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where this person works now, at this computer. */
@Controller
@RequestMapping("/place")
@Activity(Activity.SIGNED_IN)
class PlaceController {
  private final CurrentPerson person;
  private final Places places;

  PlaceController(CurrentPerson person, Places places) {
    this.person = person;
    this.places = places;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("page", new PlacePage(places.options(), places.remembered(request)));
    return "access/me/place";
  }

  @PostMapping
  String choose(
      @RequestParam String place,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var name = places.workAt(person.open().orElseThrow().id(), place, request, response);
    flash.addFlashAttribute(
        "flash", name.isEmpty() ? "No place chosen." : "Working at " + name + ".");
    return "redirect:/";
  }
}
