package org.almoner.organisation.web.desk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.organisation.Bay;
import org.almoner.organisation.BayDetails;
import org.almoner.organisation.BayId;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BayDesk implements Desk {
  private final Wards wards;

  BayDesk(Wards wards) {
    this.wards = wards;
  }

  @Override
  public Kind kind() {
    return Kind.BAY;
  }

  @Override
  public String plural() {
    return "Bays and side rooms";
  }

  @Override
  public List<Line> list(String words) {
    return wards.withClosed().stream()
        .flatMap(
            w ->
                wards.bays(w.id()).stream()
                    .map(
                        b ->
                            new Line(
                                b.id().value(), b.code(), b.name(), about(b, w.name()), b.open())))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  private static String about(Bay bay, String ward) {
    return ward
        + ", "
        + (bay.sideRooms() ? "side rooms" : bay.sex().words().toLowerCase(java.util.Locale.UK));
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    var options = wards.all().stream().map(w -> new Option(w.id().toString(), w.name())).toList();
    var fields = new ArrayList<Field>();
    fields.add(Field.choice("ward", "Ward", parent == null ? "" : parent.toString(), options));
    var place = parent == null ? 1 : wards.layout(new WardId(parent)).bays().size() + 1;
    fields.addAll(
        form(new BayDetails("", "", BaySex.UNDESIGNATED, false, place, 1, null, null, false)));
    return fields;
  }

  @Override
  public List<Field> fields(UUID id) {
    var b = wards.bay(new BayId(id));
    return form(
        new BayDetails(
            b.code(),
            b.name(),
            b.sex(),
            b.sideRooms(),
            b.row(),
            b.column(),
            b.opens(),
            b.closes(),
            b.weekdaysOnly()));
  }

  private static List<Field> form(BayDetails b) {
    return List.of(
        Field.code("Bay code", b.code(), "As messages from other systems have it"),
        Field.text("name", "Name", b.name()),
        Field.choice(
            "sex", "Kept for", b.sex().name(), Desk.options(BaySex.values(), BaySex::words)),
        Field.yes("sideRooms", "These are side rooms", b.sideRooms()),
        Field.number("row", "Row on the ward", b.row()),
        Field.number("column", "Column on the ward", b.column()),
        Field.time("opens", "Opens at", words(b.opens()))
            .hinted("Leave both times empty when open day and night"),
        Field.time("closes", "Closes at", words(b.closes())),
        Field.yes("weekdaysOnly", "Open Monday to Friday only", b.weekdaysOnly()));
  }

  private static String words(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }

  @Override
  public String name(UUID id) {
    var bay = wards.bay(new BayId(id));
    return wards.byId(bay.ward()).name() + ", " + bay.name();
  }

  @Override
  public UUID add(Typed form) {
    return wards.addBay(new WardId(form.id("ward", "the ward")), details(form)).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    wards.change(new BayId(id), version, details(form));
  }

  private static BayDetails details(Typed form) {
    return new BayDetails(
        form.code("code"),
        form.text("name"),
        form.one(BaySex.class, "sex", "for whom the bay is kept"),
        form.yes("sideRooms"),
        form.number("row", "the row"),
        form.number("column", "the column"),
        form.time("opens"),
        form.time("closes"),
        form.yes("weekdaysOnly"));
  }

  @Override
  public List<Line> under(UUID id) {
    return wards.beds(new BayId(id)).stream()
        .map(
            b ->
                new Line(
                    b.id().value(),
                    b.code(),
                    b.kind().words(),
                    "row " + b.row() + ", column " + b.column(),
                    b.open()))
        .toList();
  }

  @Override
  public Kind kindUnder() {
    return Kind.BED;
  }
}
