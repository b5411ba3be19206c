package org.almoner.shell.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almoner.platform.Actors;
import org.almoner.platform.Cui;
import org.almoner.shell.FirstPage;
import org.almoner.shell.NavItem;
import org.almoner.shell.SignedIn;
import org.almoner.shell.WorkItemSource;
import org.almoner.shell.drafts.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person starts: everything that waits for them, what is overdue first. */
@Controller
class NowController {

  private final List<WorkItemSource> sources;
  private final List<FirstPage> firstPages;
  private final SignedIn signedIn;
  private final Drafts drafts;
  private final Clock clock;

  NowController(
      List<WorkItemSource> sources,
      List<FirstPage> firstPages,
      SignedIn signedIn,
      Drafts drafts,
      Clock clock) {
    this.sources = sources;
    this.firstPages = firstPages;
    this.signedIn = signedIn;
    this.drafts = drafts;
    this.clock = clock;
  }

  @GetMapping("/")
  String start() {
    return "redirect:"
        + firstPages.stream().flatMap(f -> f.path().stream()).findFirst().orElse("/now");
  }

  @GetMapping("/now")
  String show(Model model) {
    var work =
        sources.stream()
            .filter(s -> signedIn.may(s.activity()))
            .map(WorkItemSource::waiting)
            .filter(w -> w.count() > 0)
            .sorted(Comparator.comparingLong(WorkItemSource.Waiting::overdue).reversed())
            .toList();
    model.addAttribute("page", new NowPage(about(), work, begun()));
    return "shell/web/now";
  }

  private String about() {
    var person = signedIn.person();
    var place = person == null || person.place().isEmpty() ? "" : person.place() + ", ";
    return place + Cui.weekday(Cui.date(clock.instant()));
  }

  private List<NowPage.Begun> begun() {
    var me = Actors.current().userId();
    if (me == null) return List.of();
    return drafts.of(me).stream()
        .map(d -> new NowPage.Begun(title(d.form()), d.page(), Cui.minute(d.savedAt())))
        .toList();
  }

  private static String title(String form) {
    var words = form.replace('-', ' ').strip();
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  @org.springframework.stereotype.Component
  static class NowPlace implements NavItem {
    @Override
    public Place place() {
      return new Place("/now", "Now", "now", "n", 0);
    }

    @Override
    public @Nullable String activity() {
      return null;
    }
  }
}
