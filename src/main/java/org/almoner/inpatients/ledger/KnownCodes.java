package org.almoner.inpatients.ledger;

import static org.almoner.terminology.CodeSet.ADMINISTRATIVE_CATEGORY;
import static org.almoner.terminology.CodeSet.ADMISSION_METHOD;
import static org.almoner.terminology.CodeSet.ADMISSION_SOURCE;
import static org.almoner.terminology.CodeSet.DISCHARGE_DESTINATION;
import static org.almoner.terminology.CodeSet.DISCHARGE_METHOD;
import static org.almoner.terminology.CodeSet.INTENDED_MANAGEMENT;

import java.util.Locale;
import java.util.Set;
import org.almoner.inpatients.Admission;
import org.almoner.platform.InvalidInput;
import org.almoner.terminology.CodeSet;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** Codes that a stay may be recorded with: listed, and not replaced by others since. */
@Component
public class KnownCodes {
  /** Method 8 and destination 98 say that the stay has not ended. */
  private static final Set<String> NOT_ENDED = Set.of("8", "98");

  /** Defaults of the Data Dictionary for an admission that is not elective or not known. */
  private static final Set<String> NO_INTENTION = Set.of("8", "9");

  private final Codes codes;

  KnownCodes(Codes codes) {
    this.codes = codes;
  }

  public void admission(Admission.Codes said) {
    require("method", ADMISSION_METHOD, said.method());
    require("source", ADMISSION_SOURCE, said.source());
    if (!NO_INTENTION.contains(said.intendedManagement()))
      require("intendedManagement", INTENDED_MANAGEMENT, said.intendedManagement());
    require("category", ADMINISTRATIVE_CATEGORY, said.category());
  }

  public void discharge(String method, String destination) {
    require("method", DISCHARGE_METHOD, NOT_ENDED.contains(method) ? "" : method);
    require(
        "destination", DISCHARGE_DESTINATION, NOT_ENDED.contains(destination) ? "" : destination);
  }

  private void require(String field, CodeSet set, String code) {
    if (codes.find(set, code).filter(c -> c.becomes().isEmpty()).isEmpty())
      throw new InvalidInput(
          field,
          "Choose another %s; %s is not one."
              .formatted(set.words().toLowerCase(Locale.UK), code.isEmpty() ? "that" : code));
  }
}
