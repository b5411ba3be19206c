package org.almoner.patients.feed;

import java.time.Clock;
import java.time.ZoneOffset;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.IdentifierTaken;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientId;
import org.almoner.patients.person.Identifier;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A number of a person takes the place of another. The former one is kept as no longer used, so
 * that a search for it and a late message with it still find the person.
 */
@Service
@Transactional
public class FedNumbers {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  FedNumbers(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param own whether both are this hospital's own numbers
   * @return whether anything differed
   * @throws IdentifierTaken when another record has the new number
   */
  public boolean replace(PatientId patient, Identifier was, Identifier is, boolean own) {
    try {
      boolean renumbered = own && hospitalNumber(patient, was, is);
      boolean added = !renumbered && !holds(patient, is, own) && add(patient, is, true);
      boolean retired = retire(patient, was);
      if (renumbered || added || retired)
        events.publishEvent(new PatientChanged(Ids.next(), patient, "identifier"));
      return renumbered || added || retired;
    } catch (DataIntegrityViolationException e) {
      throw taken(e, is);
    }
  }

  private static RuntimeException taken(DataIntegrityViolationException e, Identifier is) {
    var constraint = String.valueOf(Constraints.violated(e));
    return constraint.equals("patient_hospital_number_once") || constraint.equals("identifier_once")
        ? new IdentifierTaken(constraint, "hospitalNumber", "Number " + is.value(), e)
        : e;
  }

  private boolean hospitalNumber(PatientId patient, Identifier was, Identifier is) {
    return jdbc.sql(
                """
                update patients.patient set hospital_number = :is, version = version + 1, changed_at = :at,
                  changed_by = :by
                where id = :patient and hospital_number = :was
                """)
            .param("patient", patient.value())
            .param("was", new HospitalNumber(was.value()).value())
            .param("is", new HospitalNumber(is.value()).value())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .update()
        > 0;
  }

  private boolean holds(PatientId patient, Identifier id, boolean own) {
    return with(
            patient,
            id,
            """
            select exists (select from patients.identifier where patient_id = :patient and type = :type
              and assigner = :assigner and value_n = upper(regexp_replace(:value, '[^A-Za-z0-9]', '', 'g')) and live)
              or :own and exists (select from patients.patient where id = :patient and hospital_number = upper(:value))
            """)
        .param("own", own)
        .query(Boolean.class)
        .single();
  }

  private boolean add(PatientId patient, Identifier id, boolean live) {
    return with(
                patient,
                id,
                """
                insert into patients.identifier (id, version, changed_at, changed_by, patient_id, type, assigner, value, live)
                values (:id, 1, :at, :by, :patient, :type, :assigner, :value, :live)
                """)
            .param("id", Ids.next())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .param("live", live)
            .update()
        > 0;
  }

  /**
   * The number is the person's no more; one that was never written down is written down as such.
   */
  public boolean retire(PatientId patient, Identifier was) {
    int ended =
        with(
                patient,
                was,
                """
                update patients.identifier set live = false, version = version + 1, changed_at = :at, changed_by = :by
                where patient_id = :patient and type = :type and assigner = :assigner and live
                  and value_n = upper(regexp_replace(:value, '[^A-Za-z0-9]', '', 'g'))
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", Actors.current().name())
            .update();
    return ended > 0 || !retired(patient, was) && add(patient, was, false);
  }

  private boolean retired(PatientId patient, Identifier was) {
    return with(
            patient,
            was,
            """
            select exists (select from patients.identifier where patient_id = :patient and type = :type
              and assigner = :assigner and value_n = upper(regexp_replace(:value, '[^A-Za-z0-9]', '', 'g')))
            """)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec with(PatientId patient, Identifier id, String sql) {
    return jdbc.sql(sql)
        .param("patient", patient.value())
        .param("type", id.type())
        .param("assigner", id.assigner())
        .param("value", id.value());
  }
}
