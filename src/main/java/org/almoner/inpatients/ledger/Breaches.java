package org.almoner.inpatients.ledger;

import static org.almoner.inpatients.ledger.Times.db;

import java.time.Instant;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * Keeps why somebody was put into a place in spite of a warning, and counts those affected when the
 * sexes are mixed in a bay.
 */
@Component
public class Breaches {
  private final Changes changes;

  Breaches(Changes changes) {
    this.changes = changes;
  }

  public void record(
      SpellId spell,
      UUID movement,
      Destination to,
      Placement placement,
      Reasons reasons,
      Instant at) {
    placement
        .risks(at)
        .forEach((risk, warning) -> keep(spell, movement, risk, warning, why(reasons, risk)));
    if (placement.mixes())
      count(spell, movement, to, placement, why(reasons, PlacementRisk.MIXED_SEX), at);
  }

  private static String why(Reasons reasons, PlacementRisk risk) {
    return reasons.forRisk(risk).orElse("not given");
  }

  private void keep(
      SpellId spell, UUID movement, PlacementRisk risk, String warning, String reason) {
    changes
        .sql(
            """
            insert into inpatients.placement_reason (id, movement_id, spell_id, risk, warning, reason, version, changed_at,
              changed_by)
            values (:id, :movement, :spell, :risk, :warning, :reason, 1, :now, :by)
            """)
        .param("id", Ids.next())
        .param("movement", movement)
        .param("spell", spell.value())
        .param("risk", risk.name())
        .param("warning", warning)
        .param("reason", reason)
        .update();
  }

  private void count(
      SpellId spell,
      UUID movement,
      Destination to,
      Placement placement,
      String reason,
      Instant at) {
    changes
        .sql(
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
        .param("reason", reason)
        .update();
  }
}
