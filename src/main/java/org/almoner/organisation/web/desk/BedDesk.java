package org.almoner.organisation.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almoner.organisation.BayId;
import org.almoner.organisation.Bed;
import org.almoner.organisation.BedDetails;
import org.almoner.organisation.BedId;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.Wards;
import org.almoner.organisation.keeping.Kind;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BedDesk implements Desk {
  private final Wards wards;

  BedDesk(Wards wards) {
    this.wards = wards;
  }

  @Override
  public Kind kind() {
    return Kind.BED;
  }

  @Override
  public String plural() {
    return "Beds";
  }

  @Override
  public List<Line> list(String words) {
    return wards.all().stream()
        .flatMap(
            w ->
                wards.layout(w.id()).beds().stream()
                    .map(b -> line(b, w.name() + ", " + wards.bay(b.bay()).name())))
        .filter(l -> Desk.matches(l, words))
        .toList();
  }

  private static Line line(Bed bed, String where) {
    return new Line(bed.id().value(), bed.code(), bed.kind().words(), where, bed.open());
  }

  @Override
  public List<Field> blank(@Nullable UUID parent) {
    var options = new ArrayList<Option>();
    for (var ward : wards.all())
      for (var bay : wards.layout(ward.id()).bays())
        options.add(new Option(bay.id().toString(), ward.name() + ", " + bay.name()));
    var fields = new ArrayList<Field>();
    fields.add(Field.choice("bay", "Bay", parent == null ? "" : parent.toString(), options));
    var row = parent == null ? 1 : wards.beds(new BayId(parent)).size() + 1;
    fields.addAll(form(new BedDetails("", BedKind.BED, row, 1, false)));
    return fields;
  }

  @Override
  public List<Field> fields(UUID id) {
    var b = wards.bed(new BedId(id));
    return form(new BedDetails(b.code(), b.kind(), b.row(), b.column(), b.privateBed()));
  }

  private static List<Field> form(BedDetails b) {
    return List.of(
        Field.code("Bed code", b.code(), "As messages from other systems have it"),
        Field.choice(
            "kind", "What it is", b.kind().name(), Desk.options(BedKind.values(), BedKind::words)),
        Field.number("row", "Row in the bay", b.row()),
        Field.number("column", "Column in the bay", b.column()),
        Field.yes("privateBed", "Kept for private patients", b.privateBed()));
  }

  @Override
  public String name(UUID id) {
    var bed = wards.bed(new BedId(id));
    return wards.byId(bed.ward()).name() + ", bed " + bed.code();
  }

  @Override
  public UUID add(Typed form) {
    return wards.addBed(new BayId(form.id("bay", "the bay")), details(form)).value();
  }

  @Override
  public void change(UUID id, int version, Typed form) {
    wards.change(new BedId(id), version, details(form));
  }

  private static BedDetails details(Typed form) {
    return new BedDetails(
        form.code("code"),
        form.one(BedKind.class, "kind", "what it is"),
        form.number("row", "the row"),
        form.number("column", "the column"),
        form.yes("privateBed"));
  }
}
