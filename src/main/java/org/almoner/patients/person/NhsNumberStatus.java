package org.almoner.patients.person;

/** NHS NUMBER STATUS INDICATOR CODE of the NHS Data Dictionary. */
public enum NhsNumberStatus {
  VERIFIED("01", "Number present and verified"),
  NOT_TRACED("02", "Number present but not traced"),
  TRACE_REQUIRED("03", "Trace required"),
  NO_MATCH("04", "Trace attempted, no match or more than one"),
  TO_RESOLVE("05", "Trace needs to be resolved"),
  IN_PROGRESS("06", "Trace in progress"),
  NOT_REQUIRED("07", "Number not present and trace not required"),
  POSTPONED("08", "Trace postponed (baby under six weeks old)");

  private final String code;
  private final String words;

  NhsNumberStatus(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  public static NhsNumberStatus of(String code) {
    for (var status : values()) if (status.code.equals(code)) return status;
    throw new IllegalArgumentException("NHS number status must be 01 to 08");
  }
}
