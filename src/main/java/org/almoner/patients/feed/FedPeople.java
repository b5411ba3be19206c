package org.almoner.patients.feed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientId;
import org.almoner.patients.person.RelatedPerson;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Next of kin and others around a patient, as a feed tells of them; nobody is taken away. */
@Service
@Transactional
public class FedPeople {
  private static final String KNOWN =
      """
      patient_id = :patient and ended_on is null and lower(surname) = lower(:surname)
        and lower(given) = lower(:given)
        and (lower(relationship) = lower(:relationship) or :relationship = '' or relationship = '')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  FedPeople(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Somebody of that name and relationship gets the telephone and address that were sent; somebody
   * new is added, as family when another is the next of kin.
   *
   * @return whether anything differed
   */
  public boolean related(PatientId patient, RelatedPerson person) {
    boolean known =
        with(
                patient,
                person,
                "select exists (select from patients.related_person where " + KNOWN + ")")
            .query(Boolean.class)
            .single();
    boolean differed = known ? update(patient, person) : add(patient, person);
    if (differed) events.publishEvent(new PatientChanged(Ids.next(), patient, "related person"));
    return differed;
  }

  private boolean update(PatientId patient, RelatedPerson person) {
    return with(
                patient,
                person,
                """
                update patients.related_person
                set phone = coalesce(nullif(:phone, ''), phone),
                  address = coalesce(nullif(:address, ''), address),
                  version = version + 1, changed_at = :at, changed_by = :by
                where %s and (:phone not in ('', phone) or :address not in ('', address))
                """
                    .formatted(KNOWN))
            .update()
        > 0;
  }

  private boolean add(PatientId patient, RelatedPerson person) {
    return with(
                patient,
                person,
                """
                insert into patients.related_person (id, version, changed_at, changed_by, patient_id, role,
                  relationship, rank, title, given, surname, phone, address)
                select :id, 1, :at, :by, :patient,
                  case when :role = 'NEXT_OF_KIN' and exists (select from patients.related_person
                    where patient_id = :patient and role = 'NEXT_OF_KIN' and ended_on is null)
                    then 'FAMILY' else :role end,
                  :relationship, :rank, :title, :given, :surname, :phone, :address
                """)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec with(PatientId patient, RelatedPerson person, String sql) {
    UUID id = Ids.next();
    return jdbc.sql(sql)
        .param("id", id)
        .param("patient", patient.value())
        .param("role", person.role().name())
        .param("relationship", person.relationship())
        .param("rank", person.rank())
        .param("title", person.name().title())
        .param("given", person.name().given())
        .param("surname", person.name().surname())
        .param("phone", person.phone())
        .param("address", person.address())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name());
  }
}
