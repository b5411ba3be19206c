package org.almoner.organisation.imports;

/** Brings one line of a file in, through the same services as the pages. */
interface LineImport {
  ImportKind kind();

  ImportReport.Outcome bring(Csv.Line line);
}
