package org.almoner.inpatients.board;

/** Where somebody who is to come to the ward comes from. */
public final class ArrivalWords {
  private ArrivalWords() {}

  static String from(BedRow.Arrival a) {
    var place = a.transfer() ? a.from() : kind(a.from());
    return a.reason().isBlank() ? place : place + ", " + a.reason();
  }

  /** A kind of admission request as wards say it. */
  public static String kind(String kind) {
    return switch (kind) {
      case "TCI" -> "Elective";
      case "DTA" -> "ED";
      case "GP" -> "GP";
      case "REPATRIATION" -> "Repatriation";
      case "TRANSFER_IN" -> "Other hospital";
      case "THEATRE" -> "Theatre";
      case "CLINIC" -> "Clinic";
      case "MATERNITY" -> "Maternity";
      default -> "Other";
    };
  }
}
