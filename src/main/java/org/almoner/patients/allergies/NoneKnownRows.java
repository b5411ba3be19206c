package org.almoner.patients.allergies;

import static org.almoner.patients.allergies.AllergyDetails.read;
import static org.almoner.patients.allergies.AllergyDetails.stored;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientId;
import org.almoner.platform.Actors;
import org.almoner.platform.RecordRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL for patients.no_known_allergies. */
@Repository
class NoneKnownRows implements RecordRead.Source {
  private final JdbcClient jdbc;
  private final RecordRead<NoneKnown> standing =
      new RecordRead<>(
          "select * from patients.no_known_allergies where patient_id = :patient and ended_at is null",
          (row, n) ->
              new NoneKnown(
                  row.getObject("id", UUID.class),
                  row.getInt("version"),
                  read(AllergyDetails.Source.class, row.getString("source")),
                  row.getObject("stated_at", OffsetDateTime.class).toInstant(),
                  row.getString("stated_by")));

  NoneKnownRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RecordRead<?>> reads() {
    return List.of(standing);
  }

  Optional<NoneKnown> standing(PatientId patient) {
    return standing.of(patient.value(), jdbc).stream().findFirst();
  }

  void state(UUID id, PatientId patient, AllergyDetails.Source source, Instant at) {
    jdbc.sql(
            """
            insert into patients.no_known_allergies
              (id, patient_id, source, stated_at, stated_by, version, changed_at, changed_by)
            values (:id, :patient, :source, :at, :display, 1, :at, :by)
            """)
        .param("id", id)
        .param("patient", patient.value())
        .param("source", stored(source))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("display", Actors.current().displayName())
        .param("by", Actors.current().name())
        .update();
  }

  /** The statement ended, or empty when none stood. */
  Optional<UUID> end(PatientId patient, String why, Instant at) {
    return jdbc.sql(
            """
            update patients.no_known_allergies
            set ended_at = :at, ended_why = :why, version = version + 1, changed_at = :at, changed_by = :by
            where patient_id = :patient and ended_at is null returning id
            """)
        .param("patient", patient.value())
        .param("why", why)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name())
        .query(UUID.class)
        .optional();
  }
}
