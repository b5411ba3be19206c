package org.almoner.inpatients.lists;

import static org.almoner.inpatients.lists.PatientLists.WHO;
import static org.almoner.inpatients.lists.PatientLists.moment;
import static org.almoner.inpatients.lists.StayList.columns;

import java.util.List;
import org.almoner.inpatients.lists.StayList.Ask;
import org.almoner.inpatients.lists.StayList.Opens;

/** Stays whose history was put right: what was counted or coded from them is looked at again. */
final class CorrectionLists {
  private CorrectionLists() {}

  static List<StayList> all() {
    return List.of(corrected());
  }

  private static StayList corrected() {
    return new StayList(
        "corrected",
        "Corrected stays",
        "latest correction",
        "No stay was corrected in this time.",
        columns("Corrected", "What", "By", "Reason given"),
        Ask.SINCE,
        Opens.STAY,
        "select lpad((9999999999 - floor(extract(epoch from m.recorded_at)))::bigint::text, 10,"
            + " '0') as sort_key, m.id as row_id, x.ward_id, x.consultant_id, x.specialty,"
            + " w.ward_name as place, "
            + moment("m.recorded_at")
            + " as c1, case when v.in_error <> '' then 'Recorded in error' else 'History corrected'"
            + " end as c2, m.actor as c3, m.reason as c4, "
            + WHO
            + FROM);
  }

  private static final String FROM =
      """
       from inpatients.movement m
       join inpatients.spell v on v.id = m.spell_id
       join patients.v_patient p on p.patient_id = v.patient_id
       join lateral (select y.ward_id, e.consultant_id, e.specialty from inpatients.ward_stay y
          left join inpatients.consultant_episode e on e.spell_id = y.spell_id and e.superseded_by is null
         where y.spell_id = v.id and y.superseded_by is null
         order by lower(y.during) desc, lower(e.during) desc limit 1) x on true
       join organisation.v_ward w on w.ward_id = x.ward_id
      where m.kind = 'CORRECTION' and m.cancelled_at is null and m.recorded_at >= cast(:since as timestamptz)
      """;
}
