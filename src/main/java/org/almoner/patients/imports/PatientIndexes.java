package org.almoner.patients.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Patient indexes from CSV files. */
@Service
class PatientIndexes {
  private static final int BATCH = 500;
  private final PatientIndexRows rows;
  private final LineJudge judge;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PatientIndexes(
      PatientIndexRows rows,
      LineJudge judge,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.judge = judge;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Dry run: says what each line would do; no patient is changed. */
  UUID check(String name, byte[] file) {
    var verdicts = judge.dryRun(lines(file));
    var id = Ids.next();
    transaction.executeWithoutResult(
        status -> {
          rows.insert(id, name, clock.instant());
          rows.insertLines(id, verdicts);
          audit.record(
              new AuditEntry(
                  "patient-index.check",
                  null,
                  "import:" + id,
                  "",
                  Map.of("lines", verdicts.size())));
        });
    return id;
  }

  /** Applies what waits, batch by batch; may be stopped at any moment and called again. */
  void apply(UUID file) {
    while (Boolean.TRUE.equals(transaction.execute(status -> applyBatch(file)))) {
      // each batch is its own transaction
    }
  }

  private boolean applyBatch(UUID file) {
    var lines = rows.waiting(file, BATCH);
    if (lines.isEmpty()) return false;
    var verdicts = judge.apply(lines);
    rows.applied(file, verdicts, clock.instant());
    audit.record(
        new AuditEntry(
            "patient-index.apply", null, "import:" + file, "", Map.of("lines", lines.size())));
    return true;
  }

  ImportFile one(UUID id) {
    return rows.one(id).orElseThrow(() -> new NotFound("The import"));
  }

  List<ImportFile> latest() {
    return rows.latest();
  }

  List<ImportFile.Reject> rejects(UUID id, int atMost) {
    return rows.rejects(id, atMost);
  }

  String rejectsCsv(UUID id) {
    return rows.rejects(id, Integer.MAX_VALUE).stream()
        .map(
            r ->
                List.of("" + r.line(), r.outcome(), r.column(), r.value(), r.why()).stream()
                    .map(Csv::written)
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "line,outcome,column,value,why\r\n", "\r\n"));
  }

  private static List<IndexLine> lines(byte[] file) {
    var read = Csv.read(file);
    if (read.isEmpty()) throw new InvalidInput("file", "The file is empty. Choose a CSV file.");
    var header = read.getFirst().values().stream().map(String::toLowerCase).toList();
    checkHeader(header);
    return read.stream().skip(1).map(l -> line(header, l)).toList();
  }

  private static void checkHeader(List<String> header) {
    var unknown = header.stream().filter(c -> !IndexLine.COLUMNS.contains(c)).toList();
    if (!unknown.isEmpty())
      throw new InvalidInput(
          "file", "The first line names columns that are not known: " + String.join(", ", unknown));
    var missing = IndexLine.REQUIRED.stream().filter(c -> !header.contains(c)).sorted().toList();
    if (!missing.isEmpty())
      throw new InvalidInput(
          "file", "The first line must name the columns " + String.join(", ", missing));
    if (new HashSet<>(header).size() < header.size())
      throw new InvalidInput("file", "The first line names a column twice");
  }

  private static IndexLine line(List<String> header, Csv.Line line) {
    var said = new HashMap<String, String>();
    for (int i = 0; i < header.size() && i < line.values().size(); i++)
      if (!line.values().get(i).isEmpty()) said.put(header.get(i), line.values().get(i));
    return new IndexLine(line.line(), said);
  }
}
