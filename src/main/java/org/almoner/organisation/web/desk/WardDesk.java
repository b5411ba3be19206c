package org.almoner.organisation.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.organisation.BuildingId;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.Specialty;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.organisation.Wards.WardDetails;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WardDesk implements Desk {
  private final Wards wards;
  private final Sites sites;
  private final Specialties specialties;

  WardDesk(Wards wards, Sites sites, Specialties specialties) {
    this.wards = wards;
    this.sites = sites;
    this.specialties = specialties;
  }

  @Override
  public Kind kind() {
    return Kind.WARD;
  }

  @Override
  public String plural() {
    return "Wards";
  }

  @Override
  public List<Line> list(String words) {
    return wards.withClosed().stream()
        .map(
            w ->
                new Line(
                    w.id().value(),
                    w.code(),
                    w.name(),
                    sites.byId(w.site()).name() + ", " + specialty(w.specialty()),
                    w.open()))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  private String specialty(String code) {
    return specialties.byCode(code).map(Specialty::name).orElse(code);
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    var options = sites.all().stream().map(s -> new Option(s.id().toString(), s.name())).toList();
    var fields = new ArrayList<Field>();
    fields.add(Field.choice("site", "Site", parent == null ? "" : parent.toString(), options));
    fields.addAll(form(new WardDetails("", "", "", null, "", false), null));
    return fields;
  }

  @Override
  public List<Field> fields(UUID id) {
    var w = wards.byId(new WardId(id));
    var details =
        new WardDetails(
            w.code(), w.name(), w.specialty(), w.building(), w.phone(), w.waitingArea());
    return form(details, w.site());
  }

  private List<Field> form(WardDetails w, @Nullable SiteId site) {
    var buildings =
        sites.buildings().stream()
            .filter(b -> site == null || b.site().equals(site))
            .map(b -> new Option(b.id().toString(), b.name()))
            .toList();
    var choices =
        specialties.all().stream()
            .map(s -> new Option(s.code(), s.name() + " (" + s.code() + ")"))
            .toList();
    var building = w.building() == null ? "" : w.building().toString();
    return List.of(
        Field.code("Ward code", w.code(), "As messages from other systems have it"),
        Field.text("name", "Name", w.name()),
        Field.choice("specialty", "Main specialty", w.specialty(), choices),
        Field.choice("building", "Building", building, buildings),
        Field.text("phone", "Telephone", w.phone()),
        Field.yes(
            "waitingArea", "Patients may be admitted before they have a bed", w.waitingArea()));
  }

  @Override
  public String name(UUID id) {
    return wards.byId(new WardId(id)).name();
  }

  @Override
  public UUID add(Typed form) {
    return wards.openWard(new SiteId(form.id("site", "the site")), details(form)).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    wards.change(new WardId(id), version, details(form));
  }

  private static WardDetails details(Typed form) {
    var building = form.idOrNull("building");
    return new WardDetails(
        form.code("code"),
        form.text("name"),
        form.text("specialty"),
        building == null ? null : new BuildingId(building),
        form.text("phone"),
        form.yes("waitingArea"));
  }

  @Override
  public List<Line> under(UUID id) {
    return wards.bays(new WardId(id)).stream()
        .map(b -> new Line(b.id().value(), b.code(), b.name(), b.sex().words(), b.open()))
        .toList();
  }

  @Override
  public Kind kindUnder() {
    return Kind.BAY;
  }
}
