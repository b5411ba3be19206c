package org.almoner.inpatients.lists;

import static org.almoner.inpatients.lists.Inside.INPATIENTS;
import static org.almoner.inpatients.lists.PatientLists.DOCTOR;
import static org.almoner.inpatients.lists.PatientLists.PLACE;
import static org.almoner.inpatients.lists.PatientLists.WHO;
import static org.almoner.inpatients.lists.PatientLists.moment;
import static org.almoner.inpatients.lists.StayList.columns;

import java.util.List;
import org.almoner.inpatients.lists.StayList.Ask;
import org.almoner.inpatients.lists.StayList.Opens;

/** Who stays with patients, and the babies whose mother is not named yet. */
final class CompanionLists {
  private CompanionLists() {}

  static List<StayList> all() {
    return List.of(lodgers(), babies());
  }

  private static final String START =
      "select w.ward_name || '|' || coalesce(lpad(b.bed_code, 8), '~') as sort_key, i.spell_id as"
          + " row_id, i.ward_id, i.consultant_id, i.specialty, "
          + PLACE;

  private static StayList lodgers() {
    return new StayList(
        "lodgers",
        "Healthy lodgers",
        "ward and bed",
        "Nobody lodges with a patient.",
        columns("Lodger", "Relationship", "Patient admitted", "Consultant"),
        Ask.NOTHING,
        Opens.STAY,
        START
            + ", z.lodger as c1, z.lodger_relation as c2, "
            + moment("i.admitted_at")
            + " as c3, "
            + DOCTOR
            + " as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "join inpatients.spell z on z.id = i.spell_id and z.lodger <> ''");
  }

  /** Births by method 82, 83 and 2C (NHS Data Dictionary ADMISSION METHOD). */
  private static StayList babies() {
    return new StayList(
        "babies",
        "Babies without their mother",
        "ward and bed",
        "Every baby born here is linked to its mother's stay.",
        columns("Admitted", "Problem", "Consultant", "Expected discharge"),
        Ask.NOTHING,
        Opens.STAY,
        START
            + ", "
            + moment("i.admitted_at")
            + " as c1, i.reason as c2, "
            + DOCTOR
            + " as c3, coalesce(to_char(i.expected_discharge, 'DD-Mon-YYYY'), 'Not set') as c4, "
            + WHO
            + " "
            + INPATIENTS
            + "join inpatients.spell z on z.id = i.spell_id and z.mother_spell_id is null where"
            + " i.admission_method in ('82', '83', '2C')");
  }
}
