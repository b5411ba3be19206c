package org.almoner.inpatients.prints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.shell.printing.Barcode;

/**
 * Who receives care, as GS1 and NHS England (DCB1077) identify them: the Global Service Relation
 * Number of the patient and the number of this stay.
 *
 * @param gsrn 18 digits, the last a check digit
 * @param instance of the service relation, at most ten digits; empty when there is no stay
 */
record ServiceRelation(String gsrn, String instance) {
  private static final int LENGTH = 17;

  /**
   * Empty unless the hospital number is one of ours, a prefix of letters and then digits: only
   * those digits are nobody else's, and only if they fit behind the trust's prefix.
   */
  static Optional<ServiceRelation> of(String companyPrefix, String hospital, String visit) {
    var own = hospital.replaceFirst("^[A-Z]+", "");
    var room = LENGTH - companyPrefix.length();
    if (!own.matches("[0-9]+") || own.length() > room) return Optional.empty();
    var number = companyPrefix + "0".repeat(room - own.length()) + own;
    var stay = visit.replaceAll("[^0-9]", "");
    return Optional.of(new ServiceRelation(number + check(number), stay.length() > 10 ? "" : stay));
  }

  /** GS1 General Specifications 7.9.1: weights 3 and 1 from the right. */
  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++)
      sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
    return (10 - sum % 10) % 10;
  }

  private List<String> elements() {
    var elements = new ArrayList<>(List.of("8018" + gsrn));
    if (!instance.isEmpty()) elements.add("8019" + instance);
    return elements;
  }

  String image() {
    return Barcode.gs1DataMatrix(elements()).image();
  }

  /** As it is printed under a code: (8018) and (8019). */
  String words() {
    return "(8018) " + gsrn + (instance.isEmpty() ? "" : " (8019) " + instance);
  }
}
