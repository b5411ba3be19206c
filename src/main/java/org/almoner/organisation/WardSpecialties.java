package org.almoner.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.keeping.OrganisationChanged;
import org.almoner.platform.Actors;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Specialties beside its main one whose patients belong on a ward, so that they are no outliers.
 */
@Service
@Transactional
public class WardSpecialties {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  WardSpecialties(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * One specialty that the ward takes.
   *
   * @param beds set aside for it; 0 when none are
   */
  public record Taken(UUID id, String code, String name, int beds, int version) {}

  @Transactional(readOnly = true)
  public List<Taken> of(WardId ward) {
    return jdbc.sql(
            """
            select t.id, t.specialty as code, s.name, t.beds, t.version
              from organisation.ward_specialty t join organisation.specialty s on s.code = t.specialty
             where t.ward_id = :ward order by s.name
            """)
        .param("ward", ward.value())
        .query(Taken.class)
        .list();
  }

  public void take(WardId ward, String specialty, int beds) {
    try {
      jdbc.sql(
              """
              insert into organisation.ward_specialty (id, ward_id, specialty, beds, version, changed_at, changed_by)
              values (:id, :ward, :specialty, :beds, 1, :at, :by)
              """)
          .param("id", Ids.next())
          .param("ward", ward.value())
          .param("specialty", specialty)
          .param("beds", beds)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", Actors.current().name())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw refusal(e);
    }
    changed(ward, "takes specialty " + specialty);
  }

  public void setAside(WardId ward, UUID id, int version, int beds) {
    var rows =
        write(
            """
            update organisation.ward_specialty
               set beds = :beds, version = version + 1, changed_at = :at, changed_by = :by
             where id = :id and ward_id = :ward and version = :version
            """,
            ward,
            id,
            version,
            beds);
    if (rows == 0) throw new StaleEdit("That specialty of the ward");
    changed(ward, "beds for a specialty: " + beds);
  }

  /** From now on its patients are outliers on this ward. */
  public void stop(WardId ward, UUID id, int version) {
    var rows =
        jdbc.sql(
                "delete from organisation.ward_specialty where id = :id and ward_id = :ward and version = :version")
            .param("id", id)
            .param("ward", ward.value())
            .param("version", version)
            .update();
    if (rows == 0) throw new StaleEdit("That specialty of the ward");
    changed(ward, "stops taking a specialty");
  }

  private int write(String sql, WardId ward, UUID id, int version, int beds) {
    try {
      return jdbc.sql(sql)
          .param("id", id)
          .param("ward", ward.value())
          .param("version", version)
          .param("beds", beds)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", Actors.current().name())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw refusal(e);
    }
  }

  private void changed(WardId ward, String what) {
    events.publishEvent(new OrganisationChanged(Kind.WARD, ward.value(), "change", what));
  }

  private static RuntimeException refusal(DataIntegrityViolationException e) {
    if (Constraints.violates(e, "ward_specialty_once"))
      return new InvalidInput(
          "specialty", "This ward takes that specialty already. Change its beds below.");
    if (Constraints.violates(e, "ward_specialty_code"))
      return new InvalidInput("specialty", "Choose a specialty that this trust provides.");
    if (Constraints.violates(e, "ward_specialty_beds"))
      return new InvalidInput("beds", "Beds go from 0 to 200.");
    return e;
  }
}
