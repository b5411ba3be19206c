package org.almoner.inpatients.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.almoner.encounters.Encounters;
import org.almoner.inpatients.Spell;
import org.almoner.organisation.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the next consultant episode when something about the care really differs. */
@Component
public class Caring {
  private final Stays stays;
  private final Encounters encounters;

  Caring(Stays stays, Encounters encounters) {
    this.stays = stays;
    this.encounters = encounters;
  }

  /** Who is responsible from now on. */
  public record Care(@Nullable StaffId consultant, String specialty) {}

  /**
   * @return null when nothing differs
   */
  public static @Nullable Care differing(
      Spell spell, @Nullable StaffId consultant, @Nullable String specialty) {
    var newConsultant = consultant == null ? spell.care().consultant() : consultant;
    var newSpecialty = specialty == null ? spell.care().specialty() : specialty;
    var same =
        Objects.equals(newConsultant, spell.care().consultant())
            && newSpecialty.equals(spell.care().specialty());
    return same ? null : new Care(newConsultant, newSpecialty);
  }

  public void change(Spell spell, Care care, Instant at, UUID movement) {
    var sameConsultant = Objects.equals(care.consultant(), spell.care().consultant());
    stays.endEpisode(spell.id(), at, movement);
    stays.startEpisode(
        spell.id(), care.consultant(), care.specialty(), sameConsultant, at, movement);
    encounters.responsible(spell.id().encounter(), care.consultant(), care.specialty());
  }

  /** After something was taken back: the encounter names who is responsible now. */
  public void refresh(Spell spell) {
    encounters.responsible(
        spell.id().encounter(), spell.care().consultant(), spell.care().specialty());
  }
}
