package org.almoner.patients.alerts;

import java.util.Locale;
import java.util.Set;
import org.almoner.access.Role;

/**
 * A kind of alert. Reading and writing each category is an activity of its own, so a trust changes
 * who may do what on the access pages.
 */
public enum AlertCategory {
  INFECTION("Infection", "infection", Who.ALL, Who.CLINICAL),
  ANAESTHETIC("Anaesthetic hazard", "unsure", Who.ALL, Who.DOCTORS),
  CLINICAL("Clinical", "unsure", Who.ALL, Who.CLINICAL),
  STAFF_SAFETY("Staff safety", "unsure", Who.ALL, Who.MANAGED),
  SAFEGUARDING("Safeguarding", "unsure", Who.CLINICAL, Who.CLINICAL),
  RESEARCH("Research", "neutral", Who.ALL, Who.CLINICAL),
  ADMINISTRATIVE("Administrative", "neutral", Who.ALL, Who.ALL);

  private final String words;
  private final String tag;
  private final Set<Role> readers;
  private final Set<Role> writers;

  AlertCategory(String words, String tag, Set<Role> readers, Set<Role> writers) {
    this.words = words;
    this.tag = tag;
    this.readers = readers;
    this.writers = writers;
  }

  public String words() {
    return words;
  }

  /** The kind of tag it is shown with. */
  public String tag() {
    return tag;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The activity that lets a person see alerts of this category. */
  public String reading() {
    return "alerts.read." + code();
  }

  /** The activity that lets a person record and change them. */
  public String writing() {
    return "alerts.write." + code();
  }

  Set<Role> readers() {
    return readers;
  }

  Set<Role> writers() {
    return writers;
  }

  public static AlertCategory of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static final class Who {
    static final Set<Role> DOCTORS = Set.of(Role.DOCTOR, Role.CONSULTANT);
    static final Set<Role> CLINICAL = Set.of(Role.NURSE, Role.DOCTOR, Role.CONSULTANT);
    static final Set<Role> MANAGED =
        Set.of(Role.NURSE, Role.DOCTOR, Role.CONSULTANT, Role.BED_MANAGER);
    static final Set<Role> ALL =
        Set.of(
            Role.WARD_CLERK,
            Role.NURSE,
            Role.DOCTOR,
            Role.CONSULTANT,
            Role.CLINIC_CLERK,
            Role.BED_MANAGER,
            Role.ED_CLERK);
  }
}
