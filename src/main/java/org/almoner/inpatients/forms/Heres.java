package org.almoner.inpatients.forms;

import java.time.Clock;
import java.util.UUID;
import org.almoner.inpatients.Refused.NotPossibleNow;
import org.almoner.inpatients.Spell;
import org.almoner.inpatients.Spells;
import org.almoner.inpatients.words.Who;
import org.almoner.inpatients.words.WhoRow;
import org.almoner.patients.PatientId;
import org.almoner.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds patients and the words of their place. */
@Service
@Transactional(readOnly = true)
public class Heres {
  private final Spells spells;
  private final JdbcClient jdbc;
  private final Clock clock;

  Heres(Spells spells, JdbcClient jdbc, Clock clock) {
    this.spells = spells;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param ward of the board the form stands beside, or null
   */
  public Here of(PatientId patient, @Nullable UUID ward) {
    var spell =
        spells
            .current(patient)
            .orElseThrow(
                () ->
                    new NotPossibleNow(
                        "not_an_inpatient",
                        "This patient is not in hospital now. Open the record to admit them."));
    return at(spell, ward);
  }

  /** The same for a stay that may have ended. */
  public Here at(Spell spell, @Nullable UUID ward) {
    var place = place(spell);
    return new Here(who(spell.patient()), spell, place.ward(), place.bed(), clock.instant(), ward);
  }

  private record Place(String ward, @Nullable String bed) {}

  private Place place(Spell spell) {
    return jdbc.sql(
            """
            select w.ward_name, (select b.bed_code from organisation.v_bed b where b.bed_id = :bed::uuid) as bed_code
              from organisation.v_ward w where w.ward_id = :ward
            """)
        .param("ward", spell.ward().place())
        .param("bed", spell.bed() == null ? null : spell.bed().place())
        .query((r, n) -> new Place(r.getString("ward_name"), r.getString("bed_code")))
        .single();
  }

  public Who who(PatientId patient) {
    return jdbc.sql(
            "select %s from patients.v_patient p where p.patient_id = :patient"
                .formatted(WhoRow.COLUMNS))
        .param("patient", patient.value())
        .query((r, n) -> WhoRow.of(r))
        .optional()
        .orElseThrow(() -> new NotFound("That patient"));
  }
}
