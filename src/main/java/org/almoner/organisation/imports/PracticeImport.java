package org.almoner.organisation.imports;

import java.util.Locale;
import org.almoner.organisation.imports.ImportReport.Outcome;
import org.almoner.organisation.imports.ImportReport.Result;
import org.almoner.organisation.practices.Practice;
import org.almoner.organisation.practices.Practices;
import org.springframework.stereotype.Component;

@Component
class PracticeImport implements LineImport {
  private final Practices practices;

  PracticeImport(Practices practices) {
    this.practices = practices;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.PRACTICES;
  }

  @Override
  public Outcome bring(Csv.Line line) {
    var code = line.at("code").toUpperCase(Locale.UK);
    var name = line.at("name");
    var address = line.at("address");
    var postcode = line.at("postcode").toUpperCase(Locale.UK);
    var phone = line.at("phone");
    var known = practices.byCode(code);
    if (known.isEmpty()) {
      practices.openPractice(code, name, address, postcode, phone);
      return new Outcome(line.number(), Result.ADDED, "", name + " (" + code + ")");
    }
    var old = known.get();
    if (same(old, name, address, postcode, phone))
      return new Outcome(line.number(), Result.UNCHANGED, "", name + " (" + code + ")");
    practices.change(old.id(), old.version(), code, name, address, postcode, phone);
    return new Outcome(line.number(), Result.CHANGED, "", name + " (" + code + ")");
  }

  private static boolean same(
      Practice old, String name, String address, String postcode, String phone) {
    return old.name().equals(name)
        && old.address().equals(address)
        && old.postcode().equals(postcode)
        && old.phone().equals(phone);
  }
}
