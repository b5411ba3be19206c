package org.almoner.hl7.adt.codes;

import org.almoner.hl7.mapping.CodeTable;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.Wards;
import org.almoner.organisation.practices.Practices;
import org.almoner.terminology.Codes;
import org.springframework.stereotype.Component;

/** Whether a code is one of ours, so that nobody maps to what does not exist. */
@Component
public class OurCodes {
  private final Wards wards;
  private final StaffDirectory staff;
  private final Specialties specialties;
  private final Practices practices;
  private final Codes codes;

  OurCodes(
      Wards wards,
      StaffDirectory staff,
      Specialties specialties,
      Practices practices,
      Codes codes) {
    this.wards = wards;
    this.staff = staff;
    this.specialties = specialties;
    this.practices = practices;
    this.codes = codes;
  }

  public boolean exist(CodeTable table, String ours) {
    return switch (table) {
      case WARD -> ward(ours);
      case BED -> ours.indexOf('-') > 0;
      case CONSULTANT ->
          staff.byNationalCode(ours).isPresent() || staff.byLocalCode(ours).isPresent();
      case SPECIALTY -> specialties.byCode(ours).isPresent();
      case SEX -> ours.matches("[129X]");
      case PRACTICE -> practices.byCode(ours).isPresent();
      case GP -> practices.gpByCode(ours).isPresent();
      default -> codes.find(Translation.NATIONAL.get(table), ours).isPresent();
    };
  }

  private boolean ward(String ours) {
    int dash = ours.indexOf('-');
    return dash > 0 && wards.byCode(ours.substring(0, dash), ours.substring(dash + 1)).isPresent();
  }
}
