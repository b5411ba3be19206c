package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.practices.PracticeId;
import org.almoner.organisation.practices.Practices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PracticeDesk implements Desk {
  private final Practices practices;

  PracticeDesk(Practices practices) {
    this.practices = practices;
  }

  @Override
  public Kind kind() {
    return Kind.PRACTICE;
  }

  @Override
  public String plural() {
    return "GP practices";
  }

  @Override
  public List<Line> list(String words) {
    return practices.search(words, 200).stream()
        .map(p -> new Line(p.id().value(), p.code(), p.name(), p.postcode(), p.open()))
        .toList();
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    return form("", "", "", "", "");
  }

  @Override
  public List<Field> fields(UUID id) {
    var p = practices.byId(new PracticeId(id));
    return form(p.code(), p.name(), p.address(), p.postcode(), p.phone());
  }

  private static List<Field> form(
      String code, String name, String address, String postcode, String phone) {
    return List.of(
        Field.code("Practice code", code, "ODS code, for instance F83006"),
        Field.text("name", "Name", name),
        Field.text("address", "Address", address),
        Field.text("postcode", "Postcode", postcode),
        Field.text("phone", "Telephone", phone));
  }

  @Override
  public String name(UUID id) {
    return practices.byId(new PracticeId(id)).name();
  }

  @Override
  public UUID add(Typed form) {
    return practices
        .openPractice(
            form.code("code"),
            form.text("name"),
            form.text("address"),
            form.code("postcode"),
            form.text("phone"))
        .value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    practices.change(
        new PracticeId(id),
        version,
        form.code("code"),
        form.text("name"),
        form.text("address"),
        form.code("postcode"),
        form.text("phone"));
  }

  @Override
  public List<Line> under(UUID id) {
    return practices.gpsOf(new PracticeId(id)).stream()
        .map(
            g ->
                new Line(
                    g.id().value(),
                    g.code(),
                    g.title() + " " + g.given() + " " + g.surname(),
                    "",
                    g.open()))
        .toList();
  }

  @Override
  public Kind kindUnder() {
    return Kind.GP;
  }
}
