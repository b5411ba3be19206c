package org.almoner.organisation.imports;

import java.util.Locale;
import org.almoner.organisation.Bay;
import org.almoner.organisation.BayDetails;
import org.almoner.organisation.BayId;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedDetails;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.Sites;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.organisation.imports.ImportReport.Outcome;
import org.almoner.organisation.imports.ImportReport.Result;
import org.almoner.platform.InvalidInput;
import org.springframework.stereotype.Component;

/** A line is a bed. Its ward and bay are added when they are not there; its site must be. */
@Component
class WardImport implements LineImport {
  private final Sites sites;
  private final Wards wards;

  WardImport(Sites sites, Wards wards) {
    this.sites = sites;
    this.wards = wards;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.WARDS;
  }

  @Override
  public Outcome bring(Csv.Line line) {
    var kind =
        one(BedKind.class, "bed_kind", line.at("bed_kind").isEmpty() ? "BED" : line.at("bed_kind"));
    int row = number(line, "row");
    int column = number(line, "column");
    var code = code(line, "bed");
    var ward = ward(line);
    var bay = bay(line, ward);
    var words = code(line, "ward") + ", " + code(line, "bay") + ", " + code;
    var known = wards.bedByCode(ward, code(line, "bay"), code);
    if (known.isEmpty()) {
      wards.addBed(bay, code, kind, row, column);
      return new Outcome(line.number(), Result.ADDED, "", words);
    }
    var old = known.get();
    if (old.kind() == kind && old.row() == row && old.column() == column)
      return new Outcome(line.number(), Result.UNCHANGED, "", words);
    wards.change(
        old.id(), old.version(), new BedDetails(code, kind, row, column, old.privateBed()));
    return new Outcome(line.number(), Result.CHANGED, "", words);
  }

  private WardId ward(Csv.Line line) {
    var siteCode = code(line, "site");
    var site =
        sites
            .byCode(siteCode)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "site", "There is no open site " + siteCode + ". Add the site first."));
    var code = code(line, "ward");
    return wards
        .byCode(siteCode, code)
        .map(w -> w.id())
        .orElseGet(
            () -> wards.openWard(site.id(), code, line.at("ward_name"), line.at("specialty")));
  }

  private BayId bay(Csv.Line line, WardId ward) {
    var code = code(line, "bay");
    return wards
        .bayByCode(ward, code)
        .map(Bay::id)
        .orElseGet(() -> wards.addBay(ward, newBay(line, ward, code)));
  }

  private BayDetails newBay(Csv.Line line, WardId ward, String code) {
    var sex = one(BaySex.class, "sex", line.at("sex").isEmpty() ? "UNDESIGNATED" : line.at("sex"));
    var place = wards.layout(ward).bays().size() + 1;
    var sideRooms = line.at("side_rooms").toLowerCase(Locale.UK).startsWith("y");
    return new BayDetails(code, line.at("bay_name"), sex, sideRooms, place, 1, null, null, false);
  }

  private static String code(Csv.Line line, String column) {
    var code = line.at(column).toUpperCase(Locale.UK);
    if (code.isEmpty()) throw new InvalidInput(column, "The " + column + " has no code.");
    return code;
  }

  private static int number(Csv.Line line, String column) {
    try {
      return Integer.parseInt(line.at(column));
    } catch (NumberFormatException e) {
      throw new InvalidInput(column, "Write the " + column + " as a number from 1 to 30.");
    }
  }

  private static <E extends Enum<E>> E one(Class<E> type, String column, String cell) {
    for (var constant : type.getEnumConstants())
      if (constant.name().equalsIgnoreCase(cell)) return constant;
    throw new InvalidInput(
        column,
        cell
            + " is not one of "
            + java.util.Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.UK)
            + ".");
  }
}
