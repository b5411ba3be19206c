package org.almoner.patients.search;

import java.util.ArrayList;
import org.almoner.patients.search.Match.NameFit;

/** Why a person is on the list, in words. */
final class Why {
  private Why() {}

  static String of(Match match) {
    var reasons = new ArrayList<String>();
    if (match.number()) reasons.add("number exact");
    if (match.former()) reasons.add("former or other name");
    names(match, reasons);
    switch (match.born()) {
      case SAME -> reasons.add("born exact");
      case WITHIN -> reasons.add("born then");
      case SWAPPED -> reasons.add("day and month swapped");
      case YEAR_OUT -> reasons.add("born in another year");
      case MONTH_OUT -> reasons.add("born in another month");
      case DAY_OUT -> reasons.add("born on another day");
      case DIFFERENT -> reasons.add("born differs");
      case NOT_ASKED -> {}
    }
    if (match.postcode()) reasons.add("postcode");
    if (reasons.isEmpty()) return "Is there now";
    var words = String.join(", ", reasons);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static void names(Match match, ArrayList<String> reasons) {
    var family = match.family();
    var given = match.given();
    if (family == given && family.fits() && family != NameFit.STARTS) {
      reasons.add(
          switch (family) {
            case SAME -> "both names exact";
            case LETTER -> "both names a letter out";
            case SOUNDS -> "sounds like both names";
            default -> "both names alike";
          });
    } else {
      if (family.fits()) reasons.add(words("surname", family));
      if (given.fits()) reasons.add(words("given name", given));
    }
    if (match.swapped()) reasons.add("names swapped");
  }

  private static String words(String part, NameFit fit) {
    return switch (fit) {
      case SAME -> part + " exact";
      case STARTS -> part + " starts so";
      case LETTER -> part + " a letter out";
      case SOUNDS -> "sounds like " + part;
      case SHORT_FORM -> part + " in another form";
      case TWO_LETTERS -> part + " two letters out";
      case INITIAL -> part + " initial";
      case NOT_ASKED, DIFFERENT -> "";
    };
  }
}
