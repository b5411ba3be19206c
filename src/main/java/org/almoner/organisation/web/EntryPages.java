package org.almoner.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.keeping.Closings.Standing;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.web.desk.Desk;
import org.almoner.organisation.web.desk.Field;
import org.almoner.organisation.web.desk.Line;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of lists and entries together. */
@Component
class EntryPages {
  private final Desks desks;
  private final Closings closings;
  private final SignedIn signedIn;

  EntryPages(Desks desks, Closings closings, SignedIn signedIn) {
    this.desks = desks;
    this.closings = closings;
    this.signedIn = signedIn;
  }

  /** The entries behind {@code after}, or from the start when it is not among them. */
  ListPage list(Desk desk, String words, boolean closedToo, @Nullable UUID after) {
    var all = desk.list(words.strip());
    var shown = all.stream().filter(l -> closedToo || l.open()).toList();
    var ids = shown.stream().map(Line::id).toList();
    int from = ids.indexOf(after) + 1;
    int to = Math.min(from + ListPage.SHOWN, shown.size());
    return new ListPage(
        desk.kind().slug(),
        desk.plural(),
        kinds(desk),
        words,
        closedToo,
        shown.subList(from, to),
        shown.size(),
        from,
        all.size() - shown.size(),
        maintain(),
        !desk.blank(null).isEmpty(),
        desk.kind().words());
  }

  EntryPage blank(Desk desk, @Nullable UUID parent) {
    return fresh(desk, desk.blank(parent), FormErrors.none());
  }

  EntryPage refusedNew(Desk desk, Map<String, String> form, FormErrors errors) {
    return fresh(desk, typed(desk.blank(null), form), errors);
  }

  private EntryPage fresh(Desk desk, List<Field> fields, FormErrors errors) {
    return new EntryPage(
        desk.kind().slug(),
        desk.kind().words(),
        "New " + desk.kind().words(),
        null,
        0,
        kinds(desk),
        fields,
        errors,
        "",
        true,
        List.of(),
        List.of(),
        null,
        maintain(),
        "");
  }

  EntryPage of(Desk desk, UUID id) {
    return of(desk, id, desk.fields(id), FormErrors.none(), List.of(), "");
  }

  /** What was typed stays in the form; what somebody else saved meanwhile stands beside it. */
  EntryPage refused(
      Desk desk, UUID id, Map<String, String> form, FormErrors errors, boolean stale) {
    var saved = desk.fields(id);
    var typed = typed(saved, form);
    var differing = new ArrayList<Field>();
    for (int i = 0; stale && i < saved.size(); i++)
      if (!saved.get(i).value().equals(typed.get(i).value())) differing.add(saved.get(i));
    return of(desk, id, typed, errors, differing, form.getOrDefault("reason", ""));
  }

  EntryPage refusedClosing(Desk desk, UUID id, String reason, FormErrors errors) {
    return of(desk, id, desk.fields(id), errors, List.of(), reason);
  }

  private EntryPage of(
      Desk desk,
      UUID id,
      List<Field> fields,
      FormErrors errors,
      List<Field> differing,
      String reason) {
    var standing = closings.standing(desk.kind(), id);
    return new EntryPage(
        desk.kind().slug(),
        desk.kind().words(),
        desk.name(id),
        id,
        standing.version(),
        kinds(desk),
        fields,
        errors,
        words(standing),
        standing.open(),
        standing.open() ? closings.referring(desk.kind(), id) : List.of(),
        differing,
        under(desk, id),
        maintain(),
        reason);
  }

  private EntryPage.@Nullable Under under(Desk desk, UUID id) {
    Kind below = desk.kindUnder();
    if (below == null) return null;
    var add = "/organisation/" + below.slug() + "/new?parent=" + id;
    return new EntryPage.Under(desks.of(below).plural(), below.slug(), add, desk.under(id));
  }

  private static List<Field> typed(List<Field> fields, Map<String, String> form) {
    return fields.stream()
        .map(f -> f.typed(form.getOrDefault(f.name(), f.type() == Field.Type.YES ? "false" : "")))
        .toList();
  }

  private static String words(Standing standing) {
    var from = "Open since " + day(standing.from());
    return standing.to() == null
        ? from
        : "Closed on " + day(standing.to()) + ": " + standing.reason();
  }

  private static String day(LocalDate date) {
    return Cui.day(date);
  }

  private List<Link> kinds(Desk chosen) {
    var links = new ArrayList<Link>();
    links.add(new Link("Trust", "/organisation", "", false));
    for (var d : desks.all())
      links.add(new Link(d.plural(), "/organisation/" + d.kind().slug(), "", d == chosen));
    return links;
  }

  boolean maintain() {
    return signedIn.may(OrganisationActivities.MAINTAIN);
  }

  List<Link> kinds() {
    var links = new ArrayList<Link>();
    links.add(new Link("Trust", "/organisation", "", true));
    for (var d : desks.all())
      links.add(new Link(d.plural(), "/organisation/" + d.kind().slug(), "", false));
    return links;
  }
}
