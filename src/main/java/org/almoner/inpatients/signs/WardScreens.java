package org.almoner.inpatients.signs;

import org.almoner.inpatients.Spell;
import org.almoner.inpatients.ledger.Boards;
import org.springframework.stereotype.Component;

/** For modules whose changes show on the ward boards. */
@Component
public class WardScreens {
  private final Boards boards;

  WardScreens(Boards boards) {
    this.boards = boards;
  }

  /** Something about this stay changed that its board shows. */
  public void changed(Spell spell) {
    if (spell.open()) boards.changed(spell.wardId(), spell.bedId());
  }
}
