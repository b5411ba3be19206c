package org.almoner.patients.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientId;
import org.almoner.patients.person.Address;
import org.almoner.patients.person.Contact;
import org.almoner.patients.person.GpRegistration;
import org.almoner.patients.registration.Completeness;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is kept around a person to what a feed says; what stood before ends today. */
@Service
@Transactional
public class FedDetails {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Completeness completeness;
  private final ApplicationEventPublisher events;

  FedDetails(
      JdbcClient jdbc, Clock clock, Completeness completeness, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.completeness = completeness;
    this.events = events;
  }

  /**
   * @return whether it was not the address of its kind already
   */
  public boolean address(PatientId patient, Address address) {
    var values = new HashMap<String, Object>(Map.of("kind", address.kind().name()));
    for (int n = 1; n <= 5; n++) values.put("line" + n, address.line(n));
    values.put("postcode", address.postcode());
    values.put("country", address.country());
    return succeed(patient, "address", "kind = :kind", values);
  }

  /**
   * @return whether it was not the registration already
   */
  public boolean gp(PatientId patient, GpRegistration gp) {
    var values = new HashMap<String, Object>();
    values.put("practice_code", gp.practiceCode());
    values.put("gp_code", gp.gpCode());
    return succeed(patient, "gp_registration", "true", values);
  }

  /**
   * They have no such address any more.
   *
   * @return whether one stood
   */
  public boolean noAddress(PatientId patient, Address.Kind kind) {
    return ended(patient, "address", "kind = :kind", Map.of("kind", kind.name()));
  }

  /**
   * They have no GP any more.
   *
   * @return whether one stood
   */
  public boolean noGp(PatientId patient) {
    return ended(patient, "gp_registration", "true", Map.of());
  }

  private boolean ended(PatientId patient, String table, String which, Map<String, ?> values) {
    int ended =
        with(
                patient,
                values,
                "update patients.%s set to_date = :today, %s where patient_id = :patient and to_date is null and in_error = '' and %s"
                    .formatted(table, STAMP, which))
            .update();
    if (ended > 0) changed(patient, table.equals("address") ? "address" : "gp");
    return ended > 0;
  }

  /** The one that stands ends today, and the new one begins; one of today is corrected in place. */
  private boolean succeed(
      PatientId patient, String table, String which, Map<String, Object> values) {
    var same = String.join(" and ", values.keySet().stream().map(c -> c + " = :" + c).toList());
    var standing = "patient_id = :patient and to_date is null and in_error = '' and " + which;
    if (with(
            patient,
            values,
            "select exists (select from patients.%s where %s and %s)"
                .formatted(table, standing, same))
        .query(Boolean.class)
        .single()) return false;
    var set = String.join(", ", values.keySet().stream().map(c -> c + " = :" + c).toList());
    int corrected =
        with(
                patient,
                values,
                "update patients.%s set %s, %s where %s and from_date = :today"
                    .formatted(table, set, STAMP, standing))
            .update();
    if (corrected == 0) {
      with(
              patient,
              values,
              "update patients.%s set to_date = :today, %s where %s"
                  .formatted(table, STAMP, standing))
          .update();
      insert(patient, table, values);
    }
    changed(patient, table.equals("address") ? "address" : "gp");
    return true;
  }

  private static final String STAMP = "version = version + 1, changed_at = :at, changed_by = :by";

  private void insert(PatientId patient, String table, Map<String, Object> values) {
    var columns = List.copyOf(values.keySet());
    with(
            patient,
            values,
            "insert into patients.%s (id, version, changed_at, changed_by, patient_id, from_date, %s) values (:id, 1, :at, :by, :patient, :today, %s)"
                .formatted(table, String.join(", ", columns), ":" + String.join(", :", columns)))
        .param("id", Ids.next())
        .update();
  }

  /**
   * Telephones and addresses of mail: what is no longer sent on these channels ends.
   *
   * @return whether anything differed
   */
  public boolean contacts(
      PatientId patient, Collection<Contact.Channel> channels, List<Contact> sent) {
    if (standing(patient, channels).equals(lines(sent))) return false;
    var values = new HashMap<String, Object>();
    values.put("channels", channels.stream().map(Enum::name).toArray(String[]::new));
    values.put("kept", sent.stream().map(Contact::value).toArray(String[]::new));
    int changes =
        with(
                patient,
                values,
                "update patients.contact set ended_on = :today, preferred = false, "
                    + STAMP
                    + " where patient_id = :patient and ended_on is null and channel = any(:channels) and value <> all(:kept)")
            .update();
    for (var contact : sent) changes += add(patient, contact);
    if (changes > 0) changed(patient, "contact");
    return changes > 0;
  }

  private Set<String> standing(PatientId patient, Collection<Contact.Channel> channels) {
    return new HashSet<>(
        jdbc.sql(
                """
                select channel || ' ' || value from patients.contact
                where patient_id = :patient and ended_on is null and channel = any(:channels)
                """)
            .param("patient", patient.value())
            .param("channels", channels.stream().map(Enum::name).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static Set<String> lines(List<Contact> contacts) {
    return contacts.stream()
        .map(c -> c.channel().name() + " " + c.value())
        .collect(Collectors.toSet());
  }

  private int add(PatientId patient, Contact contact) {
    return with(
            patient,
            Map.of("channel", contact.channel().name(), "value", contact.value()),
            """
            insert into patients.contact (id, version, changed_at, changed_by, patient_id, channel, value)
            select :id, 1, :at, :by, :patient, :channel, :value
            where not exists (select from patients.contact
              where patient_id = :patient and channel = :channel and value = :value and ended_on is null)
            """)
        .param("id", Ids.next())
        .update();
  }

  private JdbcClient.StatementSpec with(PatientId patient, Map<String, ?> values, String sql) {
    return jdbc.sql(sql)
        .params(values)
        .param("patient", patient.value())
        .param("today", LocalDate.now(clock))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Actors.current().name());
  }

  private void changed(PatientId patient, String what) {
    completeness.refresh(patient);
    events.publishEvent(new PatientChanged(Ids.next(), patient, what));
  }
}
