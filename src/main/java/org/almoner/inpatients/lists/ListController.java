package org.almoner.inpatients.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.access.Activity;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.Wards;
import org.almoner.platform.Cui;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of inpatients and of the work around them, on screen and as a file. */
@Controller
class ListController {
  private static final int PAGE = 50;
  private final StayLists lists;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Specialties specialties;
  private final Audit audit;
  private final Clock clock;

  ListController(
      StayLists lists,
      Wards wards,
      StaffDirectory staff,
      Specialties specialties,
      Audit audit,
      Clock clock) {
    this.lists = lists;
    this.wards = wards;
    this.staff = staff;
    this.specialties = specialties;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/lists")
  @Activity("inpatients.view")
  String first() {
    return "redirect:/lists/inpatients";
  }

  @GetMapping("/lists/{list}")
  @Activity("inpatients.view")
  String list(@PathVariable String list, @RequestParam Map<String, String> form, Model model) {
    var chosen = lists.named(list);
    var query = ListQuery.from(form, Cui.date(clock.instant()));
    var counts = lists.counts(chosen, query);
    var lines = lists.lines(chosen, query, PAGE + 1);
    var more = lines.size() > PAGE;
    var page = more ? lines.subList(0, PAGE) : lines;
    model.addAttribute(
        "page",
        new ListPage(
            chosen.title(),
            chosen.sorted(),
            chosen.empty(),
            menu(list),
            chosen.columns().stream().map(StayList.Column::heading).toList(),
            page,
            counts.shown(),
            counts.total(),
            query.filtered(),
            filters(chosen, query, form),
            more ? address(list, form, page.getLast().key()) : null,
            "/lists/" + list,
            "/lists/" + list + "/export.csv" + query(form, null)));
    return "inpatients/lists/list";
  }

  @GetMapping("/lists/{list}/export.csv")
  @Activity("inpatients.export")
  ResponseEntity<byte[]> export(@PathVariable String list, @RequestParam Map<String, String> form) {
    var chosen = lists.named(list);
    var lines = lists.lines(chosen, ListQuery.from(form, Cui.date(clock.instant())), 100_000);
    audit.record(
        new AuditEntry("list.export", null, "list:" + list, "", Map.of("rows", lines.size())));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".csv\"")
        .body(Csv.of(chosen, lines).getBytes(StandardCharsets.UTF_8));
  }

  private List<Link> menu(String chosen) {
    return lists.all().stream()
        .map(l -> new Link(l.title(), "/lists/" + l.key(), "", l.key().equals(chosen)))
        .toList();
  }

  private ListPage.Filters filters(StayList list, ListQuery query, Map<String, String> form) {
    var date =
        switch (list.ask()) {
          case NOTHING -> "";
          case DAY -> query.day().toString();
          case SINCE -> query.since().toString();
        };
    return new ListPage.Filters(
        wards.all().stream().map(w -> new Option(w.id().value().toString(), w.name())).toList(),
        staff.consultants().stream()
            .map(s -> new Option(s.id().value().toString(), s.surname() + ", " + s.given()))
            .toList(),
        specialties.all().stream().map(s -> new Option(s.code(), s.name())).toList(),
        form,
        list.ask() == StayList.Ask.NOTHING ? "" : list.ask() == StayList.Ask.DAY ? "day" : "since",
        date);
  }

  private static String address(String list, Map<String, String> form, String after) {
    return "/lists/" + list + query(form, after);
  }

  private static String query(
      Map<String, String> form, @org.jspecify.annotations.Nullable String after) {
    var all = new LinkedHashMap<String, String>();
    for (var name : List.of("ward", "consultant", "specialty", "day", "since"))
      if (!form.getOrDefault(name, "").isBlank()) all.put(name, form.get(name));
    if (after != null) all.put("after", after);
    if (all.isEmpty()) return "";
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
