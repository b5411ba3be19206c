package org.almoner.hl7.message;

/** HL7 table 0357, message error condition codes. */
public enum ErrorCode {
  SEGMENT_SEQUENCE(100, "Segment sequence error"),
  REQUIRED_FIELD(101, "Required field missing"),
  DATA_TYPE(102, "Data type error"),
  TABLE_VALUE(103, "Table value not found"),
  UNSUPPORTED_MESSAGE(200, "Unsupported message type"),
  UNSUPPORTED_EVENT(201, "Unsupported event code"),
  UNSUPPORTED_PROCESSING(202, "Unsupported processing id"),
  UNSUPPORTED_VERSION(203, "Unsupported version id"),
  UNKNOWN_KEY(204, "Unknown key identifier"),
  DUPLICATE_KEY(205, "Duplicate key identifier"),
  LOCKED(206, "Application record locked"),
  INTERNAL(207, "Application internal error");

  private final int number;
  private final String words;

  ErrorCode(int number, String words) {
    this.number = number;
    this.words = words;
  }

  public int number() {
    return number;
  }

  public String words() {
    return words;
  }

  /** Whether this system cannot take such a message at all: AR and not AE. */
  public boolean rejects() {
    return number >= 200 && number <= 203;
  }
}
