package org.almoner.inpatients.lists;

import static org.almoner.inpatients.lists.PatientLists.WHO;
import static org.almoner.inpatients.lists.PatientLists.moment;
import static org.almoner.inpatients.lists.StayList.columns;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.inpatients.lists.StayList.Ask;
import org.almoner.inpatients.lists.StayList.Opens;

/** Placements in spite of a rule about the place, each with the reason and whom it affected. */
final class BreachLists {
  private static final List<PlacementRisk> RULES =
      List.of(
          PlacementRisk.BAY_SEX,
          PlacementRisk.MIXED_SEX,
          PlacementRisk.PRIVATE_BED,
          PlacementRisk.BAY_HOURS);

  private BreachLists() {}

  static List<StayList> all() {
    return List.of(breaches());
  }

  private static StayList breaches() {
    return new StayList(
        "breaches",
        "Placement breaches",
        "latest breach",
        "No placement broke a rule in this time.",
        columns("Rule", "People affected", "Began", "Reason given"),
        Ask.SINCE,
        Opens.STAY,
        "select lpad((9999999999 - floor(extract(epoch from m.effective_at)))::bigint::text, 10,"
            + " '0') as sort_key, r.id as row_id, m.to_ward_id as ward_id, null::uuid as"
            + " consultant_id, null::text as specialty, w.ward_name || coalesce(', ' || b.bed_code,"
            + " '') as place, case r.risk "
            + RULES.stream()
                .map(r -> "when '" + r.name() + "' then '" + r.words() + "' ")
                .collect(Collectors.joining())
            + "end as c1, "
            + AFFECTED
            + " as c2, "
            + moment("m.effective_at")
            + " as c3, r.reason as c4, "
            + WHO
            + FROM.formatted(
                RULES.stream().map(r -> "'" + r.name() + "'").collect(Collectors.joining(", "))));
  }

  private static final String AFFECTED =
      """
      case when r.risk = 'MIXED_SEX' and x.id is not null
        then x.men + x.women + x.others || ': ' || x.men || case x.men when 1 then ' man, ' else ' men, ' end
          || x.women || case x.women when 1 then ' woman' else ' women' end
          || case when x.others > 0 then ', ' || x.others || ' others' else '' end
        else '1' end
      """;

  private static final String FROM =
      """
       from inpatients.placement_reason r
       join inpatients.movement m on m.id = r.movement_id
       left join inpatients.mixed_sex_breach x on x.movement_id = m.id and not x.cancelled
       join inpatients.spell v on v.id = r.spell_id
       join patients.v_patient p on p.patient_id = v.patient_id
       join organisation.v_ward w on w.ward_id = m.to_ward_id
       left join organisation.v_bed b on b.bed_id = m.to_bed_id
      where not r.cancelled and r.risk in (%s) and m.effective_at >= cast(:since as timestamptz)
      """;
}
