package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that the sexes were mixed in a bay, with how many patients are affected. */
@Component
public class Breaches {
  private final JdbcClient jdbc;
  private final Times times;

  Breaches(JdbcClient jdbc, Times times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  public void record(
      SpellId spell,
      UUID movement,
      Destination to,
      Placement placement,
      Reasons reasons,
      Instant at) {
    if (!placement.mixes()) return;
    jdbc.sql(
            """
            insert into inpatients.mixed_sex_breach (id, spell_id, movement_id, ward_id, bay_id, began_at, men, women, others,
              reason, version, changed_at, changed_by)
            values (:id, :spell, :movement, :ward, :bay, :at, :men, :women, :others, :reason, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("spell", spell.value())
        .param("movement", movement)
        .param("ward", to.ward().value())
        .param("bay", placement.bay())
        .param("at", db(at))
        .param("men", placement.men() + (placement.gender().equals("1") ? 1 : 0))
        .param("women", placement.women() + (placement.gender().equals("2") ? 1 : 0))
        .param("others", placement.others())
        .param("reason", reasons.forRisk(PlacementRisk.MIXED_SEX).orElse("not given"))
        .param("now", db(times.present()))
        .param("by", Actors.current().name())
        .update();
  }
}
