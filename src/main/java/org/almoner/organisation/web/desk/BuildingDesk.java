package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.BuildingId;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BuildingDesk implements Desk {
  private final Sites sites;

  BuildingDesk(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Kind kind() {
    return Kind.BUILDING;
  }

  @Override
  public String plural() {
    return "Buildings";
  }

  @Override
  public List<Line> list(String words) {
    return sites.buildingsWithClosed().stream()
        .map(
            b ->
                new Line(b.id().value(), b.code(), b.name(), sites.byId(b.site()).name(), b.open()))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    var options = sites.all().stream().map(s -> new Option(s.id().toString(), s.name())).toList();
    return List.of(
        Field.choice("site", "Site", parent == null ? "" : parent.toString(), options),
        Field.code("Building code", "", "As signs and messages have it"),
        Field.text("name", "Name", ""));
  }

  @Override
  public List<Field> fields(UUID id) {
    var b = sites.building(new BuildingId(id));
    return List.of(
        Field.code("Building code", b.code(), "As signs and messages have it"),
        Field.text("name", "Name", b.name()));
  }

  @Override
  public String name(UUID id) {
    return sites.building(new BuildingId(id)).name();
  }

  @Override
  public UUID add(Typed form) {
    var site = new SiteId(form.id("site", "the site"));
    return sites.openBuilding(site, form.code("code"), form.text("name")).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    sites.changeBuilding(new BuildingId(id), version, form.code("code"), form.text("name"));
  }
}
