package org.almoner.patients.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientId;
import org.almoner.patients.demographics.PartRows;
import org.almoner.patients.registration.Columns;
import org.almoner.patients.registration.Completeness;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a person besides who they are, for modules that bring news of it. News that is
 * known already changes nothing.
 */
@Service
@Transactional
public class PatientDetails {
  private final PartRows rows;
  private final Completeness completeness;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PatientDetails(
      PartRows rows, Completeness completeness, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.completeness = completeness;
    this.events = events;
    this.clock = clock;
  }

  /** The address of this kind that stands today. */
  @Transactional(readOnly = true)
  public Optional<Address> address(PatientId patient, Address.Kind kind) {
    return open("address", patient, kind.name()).map(PatientDetails::address);
  }

  @Transactional(readOnly = true)
  public Optional<GpRegistration> gp(PatientId patient) {
    return open("gp_registration", patient, null)
        .map(
            r ->
                new GpRegistration(
                    text(r, "practice_code"), text(r, "gp_code"), date(r, "from_date"), null));
  }

  /** The address stands from its first day, today if it says none; the one before ends that day. */
  public void moveTo(PatientId patient, Address address) {
    var known = open("address", patient, address.kind().name());
    if (known.isPresent() && address(known.get()).oneLine().equals(address.oneLine())) return;
    var from = Objects.requireNonNullElse(address.from(), LocalDate.now(clock));
    known.ifPresent(k -> end("address", patient, k, from));
    var columns = Columns.of(address.from(from));
    // who hides where they live is not shown by a feed that does not know it
    if (known.isPresent() && address(known.get()).sensitive()) columns.put("sensitive", true);
    rows.add("address", patient, columns);
    changed(patient, "address");
  }

  /** The same for the GP. */
  public void registerWith(PatientId patient, GpRegistration gp) {
    var known = open("gp_registration", patient, null);
    if (known.isPresent()
        && text(known.get(), "practice_code").equals(gp.practiceCode())
        && text(known.get(), "gp_code").equals(gp.gpCode())) return;
    var from = Objects.requireNonNullElse(gp.from(), LocalDate.now(clock));
    known.ifPresent(k -> end("gp_registration", patient, k, from));
    rows.add(
        "gp_registration",
        patient,
        Columns.of(new GpRegistration(gp.practiceCode(), gp.gpCode(), from, gp.to())));
    changed(patient, "gp");
  }

  /** Another way to reach the person, unless it is known. */
  public void reachBy(PatientId patient, Contact contact) {
    var known =
        list("contact", patient).stream()
            .filter(r -> r.get("ended_on") == null)
            .anyMatch(
                r ->
                    text(r, "channel").equals(contact.channel().name())
                        && text(r, "value").equals(contact.value()));
    if (known) return;
    rows.add("contact", patient, Columns.of(contact));
    changed(patient, "contact");
  }

  /** Another name the person had or uses, unless it is known. */
  public void alsoCalled(PatientId patient, OtherName name) {
    var known =
        list("other_name", patient).stream()
            .anyMatch(
                r ->
                    text(r, "in_error").isEmpty()
                        && text(r, "surname").equalsIgnoreCase(name.name().surname())
                        && text(r, "given").equalsIgnoreCase(name.name().given()));
    if (known) return;
    rows.add("other_name", patient, Columns.of(name));
    changed(patient, "name");
  }

  /**
   * Somebody who matters to the person; a known one of that role and name is brought up to date.
   */
  public void relatedTo(PatientId patient, RelatedPerson person) {
    var known =
        list("related_person", patient).stream()
            .filter(r -> r.get("ended_on") == null && same(r, person))
            .findFirst();
    if (known.isEmpty()) {
      rows.add("related_person", patient, Columns.of(person));
    } else if (text(known.get(), "phone").equals(person.phone())
        && text(known.get(), "address").equals(person.address())) {
      return;
    } else {
      rows.change(
          "related_person", patient, id(known.get()), version(known.get()), Columns.of(person));
    }
    changed(patient, "related person");
  }

  /** Another number the person is known by, unless it is known. */
  public void knownBy(PatientId patient, Identifier identifier) {
    var known =
        list("identifier", patient).stream()
            .anyMatch(
                r ->
                    text(r, "type").equals(identifier.type())
                        && text(r, "assigner").equals(identifier.assigner())
                        && text(r, "value").equalsIgnoreCase(identifier.value()));
    if (known) return;
    rows.add("identifier", patient, Columns.of(identifier));
    changed(patient, "identifier");
  }

  private static boolean same(Map<String, @Nullable Object> row, RelatedPerson person) {
    if (person.patient() != null)
      return person.patient().value().equals(row.get("related_patient_id"));
    return text(row, "role").equals(person.role().name())
        && text(row, "surname").equalsIgnoreCase(person.name().surname())
        && text(row, "given").equalsIgnoreCase(person.name().given());
  }

  private Optional<Map<String, @Nullable Object>> open(
      String table, PatientId patient, @Nullable String kind) {
    return list(table, patient).stream()
        .filter(r -> r.get("to_date") == null && text(r, "in_error").isEmpty())
        .filter(r -> kind == null || kind.equals(r.get("kind")))
        .findFirst();
  }

  private List<Map<String, @Nullable Object>> list(String table, PatientId patient) {
    return rows.of(table, patient, "changed_at");
  }

  /** An entry that would end before it began was wrong. */
  private void end(
      String table, PatientId patient, Map<String, @Nullable Object> row, LocalDate day) {
    var change = new LinkedHashMap<String, @Nullable Object>();
    var from = date(row, "from_date");
    if (from != null && !from.isBefore(day)) change.put("in_error", "Replaced on the day it began");
    else change.put("to_date", day.toString());
    rows.change(table, patient, id(row), version(row), change);
  }

  private void changed(PatientId patient, String what) {
    completeness.refresh(patient);
    events.publishEvent(new PatientChanged(Ids.next(), patient, what));
  }

  private static Address address(Map<String, @Nullable Object> row) {
    return new Address(
        Address.Kind.valueOf(text(row, "kind")),
        Boolean.TRUE.equals(row.get("sensitive")),
        List.of(
            text(row, "line1"),
            text(row, "line2"),
            text(row, "line3"),
            text(row, "line4"),
            text(row, "line5")),
        text(row, "postcode"),
        text(row, "country"),
        date(row, "from_date"),
        null);
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }

  private static @Nullable LocalDate date(Map<String, @Nullable Object> row, String column) {
    return row.get(column) instanceof java.sql.Date day ? day.toLocalDate() : null;
  }

  private static UUID id(Map<String, @Nullable Object> row) {
    return (UUID) Objects.requireNonNull(row.get("id"));
  }

  private static int version(Map<String, @Nullable Object> row) {
    return (Integer) Objects.requireNonNull(row.get("version"));
  }
}
