package org.almoner.patients.registration;

import java.util.ArrayList;
import java.util.List;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.Registration;
import org.almoner.patients.Registration.Kind;
import org.almoner.patients.person.Address;

/**
 * What must be known of a person, by kind of registration. Pages, feeds and imports all meet it
 * here.
 */
public final class MinimumDataSet {
  private MinimumDataSet() {}

  /**
   * @param field of the form
   * @param words what to do, for instance "Enter the surname"
   */
  public record Missing(String field, String words) {}

  /** What this registration may not go without. */
  public static List<Missing> refusing(Registration registration) {
    var who = registration.who();
    return switch (registration.kind()) {
      case FULL -> missing(who, hasHome(registration), registration.gp() != null);
      case QUICK -> {
        var missing = surname(who);
        if (who.born() == null && who.gender() == Gender.NOT_KNOWN)
          missing.add(new Missing("gender", "Choose the gender, or enter a date of birth"));
        yield missing;
      }
      case NEWBORN -> {
        var missing = surname(who);
        if (who.born() == null) missing.add(new Missing("born", "Enter the baby's date of birth"));
        yield missing;
      }
      case FEED -> surname(who);
      case UNKNOWN -> List.of();
    };
  }

  /** What is still missing from a complete record. */
  public static List<Missing> missing(Demographics who, boolean hasHome, boolean hasPractice) {
    var missing = surname(who);
    if (who.name().given().isEmpty()) missing.add(new Missing("given", "Enter the given name"));
    if (who.born() == null || who.bornEstimated())
      missing.add(new Missing("born", "Enter the date of birth"));
    if (who.gender() == Gender.NOT_KNOWN) missing.add(new Missing("gender", "Choose the gender"));
    if (!hasHome)
      missing.add(
          new Missing("line1", "Enter the address, or that there is none or it is not known"));
    if (!hasPractice)
      missing.add(
          new Missing(
              "practice", "Enter the GP practice, or that there is none or it is not known"));
    return missing;
  }

  static boolean complete(Registration registration) {
    return registration.kind() != Kind.UNKNOWN
        && missing(registration.who(), hasHome(registration), registration.gp() != null).isEmpty();
  }

  private static boolean hasHome(Registration registration) {
    return registration.addresses().stream().anyMatch(a -> a.kind() == Address.Kind.HOME);
  }

  private static List<Missing> surname(Demographics who) {
    var missing = new ArrayList<Missing>();
    if (who.name().surname().isEmpty()) missing.add(new Missing("surname", "Enter the surname"));
    return missing;
  }
}
