package org.almoner.patients.imports;

import java.util.List;
import org.almoner.platform.Cui;
import org.almoner.shell.Row;

/** One file: its counts and the lines that were not taken. */
public record ImportPage(ImportFile file, List<ImportFile.Reject> rejects) {
  public String when() {
    return Cui.minute(file.checkedAt()) + " by " + file.checkedBy();
  }

  public boolean dry() {
    return file.done() == 0 && file.waiting() > 0;
  }

  /** The figures in the order in which they add up. */
  public List<Row> counts() {
    var verb = dry() ? "Would be " : "";
    return List.of(
        new Row("Lines read", "" + file.read()),
        new Row(dry() ? "Would be registered" : "Registered", "" + file.create()),
        new Row(verb.isEmpty() ? "Changed" : "Would be changed", "" + file.update()),
        new Row("As they are already", "" + file.unchanged()),
        new Row("Repeat an earlier line", "" + file.duplicates()),
        new Row("Rejected", "" + file.rejected()));
  }

  public int notTaken() {
    return file.rejected() + file.duplicates();
  }
}
