package org.almoner.inpatients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.inpatients.ledger.SpellRows;
import org.almoner.patients.PatientId;
import org.almoner.platform.Reads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reading spells. */
@Service
@Reads
public class Spells {
  private final SpellRows rows;
  private final JdbcClient jdbc;

  Spells(SpellRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  public Optional<Spell> byId(SpellId id) {
    return rows.byId(id);
  }

  public Optional<Spell> current(PatientId patient) {
    return rows.current(patient);
  }

  /** By the visit number of a spell that was not cancelled. */
  public Optional<Spell> byVisitNumber(String visitNumber) {
    return rows.byVisitNumber(visitNumber);
  }

  /** Newest first, without the cancelled ones. */
  public List<Spell> of(PatientId patient) {
    return rows.of(patient);
  }

  /** Whose stay it is: for {@link BedTaken#stay}, shown only to users who may know. */
  public Optional<PatientId> inStay(UUID bedStay) {
    return jdbc.sql(
            """
            select s.patient_id from inpatients.bed_stay b join inpatients.spell s on s.id = b.spell_id
            where b.id = :stay
            """)
        .param("stay", bedStay)
        .query(UUID.class)
        .optional()
        .map(PatientId::new);
  }
}
