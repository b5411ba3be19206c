package org.almoner.inpatients.beds;

import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.Users;
import org.almoner.inpatients.board.BoardPage;
import org.almoner.inpatients.board.WardViews;
import org.almoner.organisation.Wards;
import org.almoner.platform.Actors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ward bed board as map and as list. */
@Controller
@Activity("inpatients.view")
class BoardController {
  private final WardViews views;
  private final Wards wards;
  private final Users users;

  BoardController(WardViews views, Wards wards, Users users) {
    this.views = views;
    this.wards = wards;
    this.users = users;
  }

  /** The ward where one works, or the choice of wards. */
  @GetMapping("/wards")
  String own(Model model) {
    var user = Actors.current().userId();
    var own =
        user == null
            ? java.util.Optional.<String>empty()
            : users.placesOf(user).stream().filter(p -> p.startsWith("ward:")).sorted().findFirst();
    return own.map(p -> "redirect:/wards/" + p.substring(5)).orElseGet(() -> all(model));
  }

  @GetMapping("/wards/all")
  String all(Model model) {
    model.addAttribute(
        "page",
        new WardsPage(
            wards.all().stream()
                .map(w -> new Option(w.id().toString(), w.name(), w.code()))
                .toList()));
    return "inpatients/beds/wards";
  }

  @GetMapping("/wards/{ward}")
  String board(
      @PathVariable UUID ward,
      @RequestParam(defaultValue = "map") String view,
      @RequestParam(required = false) @Nullable String show,
      Model model) {
    model.addAttribute("page", new BoardPage(views.of(ward), view.equals("list"), show, null));
    return "inpatients/board/board";
  }

  /** The counters and strips, which a changed bed changes with it. */
  @GetMapping("/wards/{ward}/around")
  String around(
      @PathVariable UUID ward, @RequestParam(required = false) @Nullable String show, Model model) {
    model.addAttribute("page", new BoardPage(views.of(ward), false, show, null));
    return "inpatients/board/around";
  }
}
