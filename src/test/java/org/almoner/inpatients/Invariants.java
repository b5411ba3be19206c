package org.almoner.inpatients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of stays whatever was done, asked in other words than the constraints use. */
@Component
public class Invariants {
  private static final Map<String, String> BROKEN =
      Map.of(
          "two patients in a bed",
          """
          select count(*) from inpatients.bed_stay a join inpatients.bed_stay b on a.bed_id = b.bed_id and a.id < b.id
          where a.spell_id = any (:spells) and not a.cancelled and not b.cancelled
            and lower(a.during) < coalesce(upper(b.during), 'infinity') and lower(b.during) < coalesce(upper(a.during), 'infinity')
          """,
          "a patient in two beds",
          """
          select count(*) from inpatients.bed_stay a join inpatients.bed_stay b on a.spell_id = b.spell_id and a.id < b.id
          where a.spell_id = any (:spells) and not a.cancelled and not b.cancelled
            and lower(a.during) < coalesce(upper(b.during), 'infinity') and lower(b.during) < coalesce(upper(a.during), 'infinity')
          """,
          "a gap between ward stays",
          """
          select count(*) from (
            select w.spell_id, lower(w.during) as starts,
              lag(upper(w.during)) over (partition by w.spell_id order by lower(w.during)) as ended,
              lower(s.during) as admitted
            from inpatients.ward_stay w join inpatients.spell s on s.id = w.spell_id
            where w.spell_id = any (:spells) and not w.cancelled) x
          where starts <> coalesce(ended, admitted)
          """,
          "an open spell without exactly one open ward stay and episode, or a closed one with any",
          """
          select count(*) from inpatients.spell s where s.id = any (:spells) and not s.cancelled and (
            (select count(*) from inpatients.ward_stay w where w.spell_id = s.id and not w.cancelled
              and upper(w.during) is null) <> (case when upper(s.during) is null then 1 else 0 end)
            or (select count(*) from inpatients.consultant_episode c where c.spell_id = s.id and not c.cancelled
              and upper(c.during) is null) <> (case when upper(s.during) is null then 1 else 0 end))
          """,
          "something left of a cancelled spell",
          """
          select count(*) from inpatients.spell s where s.id = any (:spells) and s.cancelled and (
            exists (select from inpatients.ward_stay w where w.spell_id = s.id and not w.cancelled)
            or exists (select from inpatients.bed_stay b where b.spell_id = s.id and not b.cancelled)
            or exists (select from inpatients.consultant_episode c where c.spell_id = s.id and not c.cancelled))
          """,
          "a bed stay outside its ward stay or in a bed of another ward",
          """
          select count(*) from inpatients.bed_stay b join inpatients.ward_stay w on w.id = b.ward_stay_id
          join organisation.v_bed v on v.bed_id = b.bed_id
          where b.spell_id = any (:spells) and not b.cancelled and (w.cancelled or v.ward_id <> w.ward_id
            or lower(b.during) < lower(w.during)
            or coalesce(upper(b.during), 'infinity') > coalesce(upper(w.during), 'infinity'))
          """,
          "a patient in a closed or uncleaned bed",
          """
          select count(*) from inpatients.bed_stay b join inpatients.bed_hold h on h.bed_id = b.bed_id
          where b.spell_id = any (:spells) and not b.cancelled and not h.cancelled and h.kind in ('CLOSED', 'CLEANING')
            and b.during && h.during
          """,
          "an encounter that says something else than its spell",
          """
          select count(*) from inpatients.spell s join encounters.encounter e on e.id = s.id
          where s.id = any (:spells) and e.state <> case when s.cancelled then 'CANCELLED'
            when upper(s.during) is null then 'OPEN' else 'ENDED' end
          """,
          "a patient with two spells at once",
          """
          select count(*) from inpatients.spell a join inpatients.spell b on a.patient_id = b.patient_id and a.id < b.id
          where a.id = any (:spells) and not a.cancelled and not b.cancelled
            and lower(a.during) < coalesce(upper(b.during), 'infinity') and lower(b.during) < coalesce(upper(a.during), 'infinity')
          """);
  private final JdbcClient jdbc;

  Invariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void hold(List<SpellId> spells) {
    var ids = spells.stream().map(SpellId::value).toArray(UUID[]::new);
    BROKEN.forEach(
        (what, sql) ->
            assertThat(jdbc.sql(sql).param("spells", ids).query(Integer.class).single())
                .as(what)
                .isZero());
  }
}
