package org.almoner.organisation.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports files. The dry run is the real run in a transaction that is rolled back. */
@Service
public class Imports {
  private final List<LineImport> imports;
  private final TransactionTemplate whole;
  private final TransactionTemplate line;

  Imports(List<LineImport> imports, PlatformTransactionManager transactions) {
    this.imports = imports;
    whole = new TransactionTemplate(transactions);
    line = new TransactionTemplate(transactions);
    line.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Says line by line what the file would do. Nothing is saved. */
  public ImportReport dryRun(ImportKind kind, String text) {
    return run(kind, text, false);
  }

  /** Brings every line in that is not rejected. */
  public ImportReport apply(ImportKind kind, String text) {
    return run(kind, text, true);
  }

  private ImportReport run(ImportKind kind, String text, boolean keep) {
    var lines = Csv.read(text, kind.columns());
    var bringing = imports.stream().filter(i -> i.kind() == kind).findFirst().orElseThrow();
    return java.util.Objects.requireNonNull(
        whole.execute(
            status -> {
              var outcomes = new ArrayList<ImportReport.Outcome>();
              for (var one : lines) outcomes.add(bring(bringing, one));
              if (!keep) status.setRollbackOnly();
              return new ImportReport(kind, keep, List.copyOf(outcomes));
            }));
  }

  private ImportReport.Outcome bring(LineImport bringing, Csv.Line one) {
    try {
      return java.util.Objects.requireNonNull(line.execute(status -> bringing.bring(one)));
    } catch (Refusal refusal) {
      return new ImportReport.Outcome(
          one.number(), ImportReport.Result.REJECTED, column(refusal), refusal.message());
    }
  }

  private static String column(Refusal refusal) {
    var field = refusal.field();
    return field == null ? "" : field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.UK);
  }
}
