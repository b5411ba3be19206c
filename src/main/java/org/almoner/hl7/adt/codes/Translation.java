package org.almoner.hl7.adt.codes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.mapping.Mappings;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Wait;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** Their codes to ours: by the sender's mappings, or as they are when they are national codes. */
@Component
public class Translation {
  /** What the sender is told besides, and the worklist itself need not say. */
  public static final String LISTED = "It is on the mapping worklist.";

  public static final Map<CodeTable, CodeSet> NATIONAL =
      Map.of(
          CodeTable.ADMISSION_METHOD, CodeSet.ADMISSION_METHOD,
          CodeTable.ADMISSION_SOURCE, CodeSet.ADMISSION_SOURCE,
          CodeTable.DISCHARGE_METHOD, CodeSet.DISCHARGE_METHOD,
          CodeTable.DISCHARGE_DESTINATION, CodeSet.DISCHARGE_DESTINATION,
          CodeTable.ETHNIC_CATEGORY, CodeSet.ETHNIC_CATEGORY,
          CodeTable.RELIGION, CodeSet.RELIGION_GROUP,
          CodeTable.MARITAL_STATUS, CodeSet.MARITAL_STATUS,
          CodeTable.LANGUAGE, CodeSet.LANGUAGE,
          CodeTable.RELATIONSHIP, CodeSet.RELATIONSHIP);
  private final Mappings mappings;
  private final Codes codes;

  Translation(Mappings mappings, Codes codes) {
    this.mappings = mappings;
    this.codes = codes;
  }

  /** What somebody entered for their code. */
  public Optional<String> mapped(Inbound in, CodeTable table, String theirs) {
    return mappings.ours(in.sender(), table, theirs);
  }

  /**
   * A national code that the record cannot do without.
   *
   * @throws Problem.Waits until somebody maps it
   */
  public String required(Inbound in, CodeTable table, At at, String theirs) {
    return national(in, table, theirs)
        .orElseThrow(() -> unknown(in, table, at, theirs, ErrorCode.TABLE_VALUE));
  }

  /** A national code that the record can do without; an unknown one is left out and listed. */
  public Optional<String> optional(Inbound in, CodeTable table, At at, String theirs) {
    if (theirs.isEmpty()) return Optional.empty();
    var ours = national(in, table, theirs);
    if (ours.isEmpty()) in.leftOut(table.name(), theirs, table.words() + " in " + at.words());
    return ours;
  }

  private Optional<String> national(Inbound in, CodeTable table, String theirs) {
    var mapped = mapped(in, table, theirs);
    if (mapped.isPresent()) return mapped;
    var set = NATIONAL.get(table);
    var code = table == CodeTable.LANGUAGE ? theirs.toLowerCase(Locale.ROOT) : theirs;
    return set != null && codes.find(set, code).isPresent() ? Optional.of(code) : Optional.empty();
  }

  /** A code that nobody knows: the message waits until it is mapped. */
  public static Problem.Waits unknown(
      Inbound in, CodeTable table, At at, String theirs, ErrorCode code) {
    return new Problem.Waits(
        code,
        at,
        "%s \"%s\" in %s is not known here. %s"
            .formatted(table.words(), theirs, at.words(), LISTED),
        Wait.code(in.sender().id(), table.name(), theirs));
  }

  public String words(CodeSet set, String code) {
    return codes.words(set, code);
  }
}
