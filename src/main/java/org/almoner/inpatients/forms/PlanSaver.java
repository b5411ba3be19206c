package org.almoner.inpatients.forms;

import java.time.LocalDate;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.plans.ExpectedDischarges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the date and the plan together, or neither. */
@Service
@Transactional
public class PlanSaver {
  private final ExpectedDischarges plans;

  PlanSaver(ExpectedDischarges plans) {
    this.plans = plans;
  }

  public void save(
      Spell spell,
      int version,
      @Nullable LocalDate day,
      String reason,
      ExpectedDischarges.Plan plan) {
    if (day != null && !day.equals(spell.expectedDischarge())) plans.set(spell.id(), day, reason);
    plans.save(spell.id(), version, plan);
  }
}
