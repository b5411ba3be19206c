package org.almoner.inpatients.history;

import java.util.UUID;
import org.almoner.inpatients.Corrections;
import org.almoner.inpatients.Corrections.History;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.SpellId;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a stay only as the corrector saw it. */
@Service
@Transactional
class Mending {
  private final Corrections corrections;
  private final Spells spells;
  private final SpellRows rows;

  Mending(Corrections corrections, Spells spells, SpellRows rows) {
    this.corrections = corrections;
    this.spells = spells;
    this.rows = rows;
  }

  /** A stay of this patient and no other. */
  Spell stay(UUID id, PatientId patient) {
    return spells
        .byId(new SpellId(id))
        .filter(s -> s.patient().equals(patient))
        .orElseThrow(() -> new NotFound("That stay"));
  }

  History history(Spell stay) {
    return corrections.history(stay.id());
  }

  void correct(Spell stay, @Nullable UUID seen, History to, String reason) {
    unchanged(stay, seen);
    corrections.correct(stay.id(), to, reason);
  }

  void inError(Spell stay, @Nullable UUID seen, String reason) {
    unchanged(stay, seen);
    corrections.spellInError(stay.id(), reason);
  }

  private void unchanged(Spell stay, @Nullable UUID seen) {
    var now = rows.locked(stay.id());
    if (!java.util.Objects.equals(now.lastMovement(), seen)) throw new StaleEdit("This stay");
  }
}
