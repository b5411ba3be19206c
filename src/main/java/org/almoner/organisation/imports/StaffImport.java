package org.almoner.organisation.imports;

import java.util.Locale;
import java.util.Optional;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffDirectory.StaffDetails;
import org.almoner.organisation.StaffMember;
import org.almoner.organisation.imports.ImportReport.Outcome;
import org.almoner.organisation.imports.ImportReport.Result;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StaffImport implements LineImport {
  private final StaffDirectory staff;

  StaffImport(StaffDirectory staff) {
    this.staff = staff;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.STAFF;
  }

  @Override
  public Outcome bring(Csv.Line line) {
    var details = details(line);
    if (details.nationalCode() == null && details.localCode() == null)
      throw new InvalidInput("nationalCode", "Give a national or a local code.");
    var words = details.surname() + ", " + details.given();
    var known = known(details);
    if (known.isEmpty()) {
      staff.add(details);
      return new Outcome(line.number(), Result.ADDED, "", words);
    }
    var old = known.get();
    if (details.equals(details(old)))
      return new Outcome(line.number(), Result.UNCHANGED, "", words);
    staff.change(old.id(), old.version(), details);
    return new Outcome(line.number(), Result.CHANGED, "", words);
  }

  private Optional<StaffMember> known(StaffDetails details) {
    return details.nationalCode() != null
        ? staff.byNationalCode(details.nationalCode())
        : staff.byLocalCode(String.valueOf(details.localCode()));
  }

  private static StaffDetails details(Csv.Line line) {
    return new StaffDetails(
        code(line.at("national_code")),
        code(line.at("local_code")),
        line.at("surname"),
        line.at("given"),
        line.at("title"),
        line.at("job"),
        yes(line.at("consultant")),
        line.at("specialty").isEmpty() ? null : line.at("specialty"));
  }

  private static StaffDetails details(StaffMember s) {
    return new StaffDetails(
        s.nationalCode(),
        s.localCode(),
        s.surname(),
        s.given(),
        s.title(),
        s.job(),
        s.consultant(),
        s.specialty());
  }

  private static boolean yes(String cell) {
    return switch (cell.toLowerCase(Locale.UK)) {
      case "yes", "y", "true", "1" -> true;
      case "no", "n", "false", "0", "" -> false;
      default -> throw new InvalidInput("consultant", "Write yes or no, not " + cell + ".");
    };
  }

  private static @Nullable String code(String cell) {
    return cell.isEmpty() ? null : cell.toUpperCase(Locale.UK);
  }
}
