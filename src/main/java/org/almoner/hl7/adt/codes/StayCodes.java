package org.almoner.hl7.adt.codes;

import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.Segment;
import org.almoner.terminology.CodeSet;
import org.springframework.stereotype.Component;

/**
 * NHS Data Dictionary codes of a stay from PV1. What was not sent is recorded as not known; what
 * was sent and is unknown waits for a mapping.
 */
@Component
public class StayCodes {
  private static final String NOT_KNOWN = "99";
  private final Translation translation;

  StayCodes(Translation translation) {
    this.translation = translation;
  }

  public String admissionMethod(Inbound in, Segment pv1) {
    return code(in, pv1, 4, CodeTable.ADMISSION_METHOD);
  }

  public String admissionSource(Inbound in, Segment pv1) {
    return code(in, pv1, 14, CodeTable.ADMISSION_SOURCE);
  }

  public String dischargeDestination(Inbound in, Segment pv1) {
    return code(in, pv1, 37, CodeTable.DISCHARGE_DESTINATION);
  }

  private String code(Inbound in, Segment pv1, int field, CodeTable table) {
    var theirs = pv1.field(field).text();
    return theirs.isEmpty()
        ? NOT_KNOWN
        : translation.required(in, table, At.of(pv1, field), theirs);
  }

  /** Without a code a death is a death, and everything else is not known. */
  public String dischargeMethod(Inbound in, Segment pv1) {
    var theirs = pv1.field(36).text();
    if (!theirs.isEmpty())
      return translation.required(in, CodeTable.DISCHARGE_METHOD, At.of(pv1, 36), theirs);
    return in.message().segment("PID").field(30).text().equalsIgnoreCase("Y") ? "4" : "9";
  }

  /** INTENDED MANAGEMENT is 8, not applicable, unless the admission is elective; then not known. */
  public String intendedManagement(Inbound in, Segment pv1) {
    return admissionMethod(in, pv1).startsWith("1") ? "9" : "8";
  }

  /** ADMINISTRATIVE CATEGORY from PV1-20. */
  public String category(Segment pv1) {
    var theirs = pv1.field(20).text();
    return theirs.equals(translation.words(CodeSet.ADMINISTRATIVE_CATEGORY, theirs))
        ? NOT_KNOWN
        : theirs;
  }

  public String dischargeWords(String method) {
    return translation.words(CodeSet.DISCHARGE_METHOD, method);
  }
}
