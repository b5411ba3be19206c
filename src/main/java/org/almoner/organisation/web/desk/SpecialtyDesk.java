package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.keeping.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SpecialtyDesk implements Desk {
  private final Specialties specialties;

  SpecialtyDesk(Specialties specialties) {
    this.specialties = specialties;
  }

  @Override
  public Kind kind() {
    return Kind.SPECIALTY;
  }

  @Override
  public String plural() {
    return "Specialties";
  }

  @Override
  public List<Line> list(String words) {
    return specialties.entries().stream()
        .map(s -> new Line(s.id(), s.code(), s.name(), "", s.open()))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    return List.of();
  }

  @Override
  public List<Field> fields(UUID id) {
    var name = specialties.entry(id).name();
    return List.of(
        Field.text("name", "Name used here", name)
            .hinted("The treatment function code is national and stays as it is"));
  }

  @Override
  public String name(UUID id) {
    var entry = specialties.entry(id);
    return entry.name() + " (" + entry.code() + ")";
  }

  @Override
  public UUID add(Typed form) {
    throw new org.almoner.platform.InvalidInput(
        "code", "Specialties come from the national list. Reopen the one you need.");
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    specialties.rename(id, version, form.text("name"));
  }
}
