package org.almoner.patients.imports;

import java.util.List;
import org.almoner.platform.Cui;
import org.almoner.shell.FormErrors;

/** The files imported last, and a form for the next. */
public record ImportsPage(List<ImportFile> files, FormErrors errors) {
  public String columns() {
    return String.join(", ", IndexLine.COLUMNS);
  }

  public String when(ImportFile file) {
    return Cui.minute(file.checkedAt());
  }
}
