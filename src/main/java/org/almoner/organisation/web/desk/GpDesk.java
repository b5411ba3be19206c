package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.practices.GpId;
import org.almoner.organisation.practices.PracticeId;
import org.almoner.organisation.practices.Practices;
import org.almoner.organisation.practices.Practices.GpDetails;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GpDesk implements Desk {
  private final Practices practices;

  GpDesk(Practices practices) {
    this.practices = practices;
  }

  @Override
  public Kind kind() {
    return Kind.GP;
  }

  @Override
  public String plural() {
    return "GPs";
  }

  @Override
  public List<Line> list(String words) {
    return practices.searchGps(words, 200).stream()
        .map(
            g ->
                new Line(
                    g.id().value(),
                    g.code(),
                    g.surname().toUpperCase(java.util.Locale.UK) + ", " + g.given(),
                    g.practice() == null ? "No practice" : practices.byId(g.practice()).name(),
                    g.open()))
        .toList();
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    var practice = parent == null ? null : new PracticeId(parent);
    return form(new GpDetails("", "", "", "Dr", practice));
  }

  @Override
  public List<Field> fields(UUID id) {
    var g = practices.gp(new GpId(id));
    return form(new GpDetails(g.code(), g.surname(), g.given(), g.title(), g.practice()));
  }

  private List<Field> form(GpDetails g) {
    var choices =
        practices.search("", 2000).stream()
            .filter(p -> p.open() || p.id().equals(g.practice()))
            .map(p -> new Option(p.id().toString(), p.name() + " (" + p.code() + ")"))
            .toList();
    return List.of(
        Field.code("GP code", g.code(), "National code, G and seven digits"),
        Field.text("title", "Title", g.title()),
        Field.text("given", "Given name or initials", g.given()),
        Field.text("surname", "Surname", g.surname()),
        Field.choice(
            "practice",
            "Main practice",
            g.practice() == null ? "" : g.practice().toString(),
            choices));
  }

  @Override
  public String name(UUID id) {
    var gp = practices.gp(new GpId(id));
    return (gp.title() + " " + gp.surname()).strip();
  }

  @Override
  public UUID add(Typed form) {
    return practices.addGp(details(form)).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    practices.change(new GpId(id), version, details(form));
  }

  private static GpDetails details(Typed form) {
    var practice = form.idOrNull("practice");
    return new GpDetails(
        form.code("code"),
        form.text("surname"),
        form.text("given"),
        form.text("title"),
        practice == null ? null : new PracticeId(practice));
  }
}
