package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.imports.ImportKind;
import org.almoner.organisation.imports.ImportReport;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/** A file to import, and what it would do or did. */
public record ImportPage(
    List<Link> kinds, String kind, String text, @Nullable ImportReport report, FormErrors errors) {
  public List<Option> choices() {
    return java.util.Arrays.stream(ImportKind.values())
        .map(k -> new Option(k.name(), k.words(), "Columns: " + String.join(", ", k.columns())))
        .toList();
  }

  public boolean toApply() {
    return report != null && !report.applied() && report.lines().size() > report.rejected().size();
  }
}
