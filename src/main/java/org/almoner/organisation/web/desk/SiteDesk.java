package org.almoner.organisation.web.desk;

import java.util.List;
import java.util.UUID;
import org.almoner.organisation.Site;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.keeping.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SiteDesk implements Desk {
  private final Sites sites;

  SiteDesk(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Kind kind() {
    return Kind.SITE;
  }

  @Override
  public String plural() {
    return "Sites";
  }

  @Override
  public List<Line> list(String words) {
    return sites.withClosed().stream()
        .map(s -> new Line(s.id().value(), s.code(), s.name(), s.postcode(), s.open()))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    return form("", "", "", "");
  }

  @Override
  public List<Field> fields(UUID id) {
    Site s = sites.byId(new SiteId(id));
    return form(s.code(), s.name(), s.address(), s.postcode());
  }

  private static List<Field> form(String code, String name, String address, String postcode) {
    return List.of(
        Field.code("Site code", code, "The organisation site identifier, for instance RXN01"),
        Field.text("name", "Name", name),
        Field.text("address", "Address", address),
        Field.text("postcode", "Postcode", postcode));
  }

  @Override
  public String name(UUID id) {
    return sites.byId(new SiteId(id)).name();
  }

  @Override
  public UUID add(Typed form) {
    return sites
        .openSite(form.code("code"), form.text("name"), form.text("address"), form.code("postcode"))
        .value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    sites.change(
        new SiteId(id),
        version,
        form.code("code"),
        form.text("name"),
        form.text("address"),
        form.code("postcode"));
  }

  @Override
  public List<Line> under(UUID id) {
    return sites.buildingsWithClosed().stream()
        .filter(b -> b.site().value().equals(id))
        .map(b -> new Line(b.id().value(), b.code(), b.name(), "", b.open()))
        .toList();
  }

  @Override
  public Kind kindUnder() {
    return Kind.BUILDING;
  }
}
