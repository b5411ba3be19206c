package org.almoner.load;

import java.util.ArrayList;
import java.util.List;

/**
 * A feed of admissions, transfers, updates and discharges of patients nobody has seen before: four
 * messages each, to the waiting areas of two wards, so that the number of beds is no limit.
 */
final class AdtFeed {
  private static final String[] FAMILY = {
    "ASHDOWN", "BEGUM", "CLEGG", "DACOSTA", "FENWICK", "GREAVES", "HUSSAIN", "IVEY"
  };
  private static final String[] GIVEN = {
    "Margery", "Rukhsana", "Doreen", "Ines", "Hilda", "Patricia", "Nasreen", "Constance"
  };

  private AdtFeed() {}

  /**
   * @param first number of the first patient; feeds with numbers apart never share a patient
   */
  static List<String> of(int first, int patients) {
    var messages = new ArrayList<String>(patients * 4);
    for (int n = first; n < first + patients; n++) {
      messages.add(message(n, "A01", "W12", "08"));
      messages.add(message(n, "A02", "W14", "09"));
      messages.add(message(n, "A08", "W14", "10"));
      messages.add(message(n, "A03", "W14", "11"));
    }
    return messages;
  }

  /** An admission to a bed, with an allergy and an expected date of discharge. */
  static String toBed(int n, String ward, String bay, String bed) {
    return message(n, "A01", ward + "^" + bay + "^" + bed, "08")
        + "PV2|||R07.4^Chest pain|||||20261120080000|20261203120000\r"
        + "AL1|1|DA|PENICILLIN^Penicillin||Rash\r";
  }

  static String surname(int n) {
    return FAMILY[n % 8] + letters(n);
  }

  static String discharge(int n, String ward) {
    return message(n, "A03", ward, "11");
  }

  static String controlId(int patient, String event) {
    return "B" + patient + event;
  }

  private static String message(int n, String event, String ward, String hour) {
    var at = "20261120" + hour + "0000";
    return String.join(
            "\r",
            "MSH|^~\\&|PAS|RXX|ALMONER|RXX|%s||ADT^%s|%s|P|2.4"
                .formatted(at, event, controlId(n, event)),
            "EVN|%s|%s||||%s".formatted(event, at, at),
            "PID|1||B%07d^^^RXX^MR||%s^%s||%s|F|||%d HIGH STREET^^NORTHMOOR^^NM4 2AB^GBR^H|||||||||||||||||||N"
                .formatted(n, surname(n), GIVEN[n / 8 % 8], born(n), n % 200 + 1),
            "PV1|1|I|RXX01-%s|21|||C3456789^DARWIN^Samuel^^^Mr^^^GMC|||300||||19|||||BV%07d^^^RXX^VN%s"
                .formatted(place(ward), n, event.equals("A03") ? discharged(at) : admitted()))
        + "\r";
  }

  private static String place(String ward) {
    return ward.contains("^") ? ward + "^RXX01" : ward + "^^^RXX01";
  }

  private static String admitted() {
    return "|".repeat(25) + "20261120080000";
  }

  private static String discharged(String at) {
    return "|".repeat(17) + "1|19|||||||20261120080000|" + at;
  }

  /** Surnames that differ, as in a town: the number in letters. */
  private static String letters(int n) {
    return "" + (char) ('A' + n % 26) + (char) ('A' + n / 26 % 26) + (char) ('A' + n / 676 % 26);
  }

  private static String born(int n) {
    return "%04d%02d%02d".formatted(1930 + n % 80, n / 80 % 12 + 1, n / 960 % 28 + 1);
  }
}
