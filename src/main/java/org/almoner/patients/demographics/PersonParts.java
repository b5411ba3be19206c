package org.almoner.patients.demographics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almoner.patients.PatientChanged;
import org.almoner.patients.PatientId;
import org.almoner.patients.registration.Completeness;
import org.almoner.platform.Actors;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.shell.DateParts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to and changes what is kept around a person, from the fields of a form. */
@Service
@Transactional
class PersonParts {
  private final List<Part> all;
  private final PartRows rows;
  private final Completeness completeness;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonParts(
      AddressPart addresses,
      ContactPart contacts,
      PeoplePart people,
      GpPart gp,
      NamePart names,
      NeedPart needs,
      ConsentPart consents,
      PartRows rows,
      Completeness completeness,
      ApplicationEventPublisher events,
      Clock clock) {
    all = List.of(addresses, contacts, people, gp, names, needs, consents);
    this.rows = rows;
    this.completeness = completeness;
    this.events = events;
    this.clock = clock;
  }

  List<Part> all() {
    return all;
  }

  Part bySlug(String slug) {
    return all.stream()
        .filter(p -> p.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new NotFound("That page"));
  }

  void add(PatientId patient, Part part, Map<String, String> form) {
    var columns = columns(part, form);
    if (part.appendOnly()) {
      columns.put("id", Ids.next().toString());
      columns.put("patient_id", patient.value().toString());
      columns.put("recorded_at", clock.instant().toString());
      columns.put("recorded_by", Actors.current().name());
      rows.insert(part.table(), columns);
    } else {
      if (part.succeeds() && columns.get("to_date") == null)
        columns.computeIfAbsent("from_date", c -> LocalDate.now(clock).toString());
      endTheOneBefore(patient, part, columns);
      rows.add(part.table(), patient, columns);
    }
    changed(patient, part);
  }

  void change(PatientId patient, Part part, UUID id, int version, Map<String, String> form) {
    if (part.appendOnly()) throw new NotFound("That page");
    open(patient, part, id);
    rows.change(part.table(), patient, id, version, columns(part, form));
    changed(patient, part);
  }

  /**
   * The row as it stands.
   *
   * @throws PartRefused when the person at the screen may not see it
   */
  Map<String, @Nullable Object> open(PatientId patient, Part part, UUID id) {
    var row = rows.one(part.table(), patient, id);
    if (!part.mayOpen(row)) throw PartRefused.notYours();
    return row;
  }

  private void changed(PatientId patient, Part part) {
    completeness.refresh(patient);
    events.publishEvent(new PatientChanged(Ids.next(), patient, part.one()));
  }

  /** A new home address or GP takes the place of the one that stands. */
  private void endTheOneBefore(
      PatientId patient, Part part, Map<String, @Nullable Object> columns) {
    var from = columns.get("from_date");
    if (!part.succeeds() || columns.get("to_date") != null || !(from instanceof String day)) return;
    for (var row : rows.of(part.table(), patient, "id")) {
      var before = Dates.of(row, "from_date");
      boolean stands = row.get("to_date") == null && Part.text(row, "in_error").isEmpty();
      boolean same = Objects.equals(row.get("kind"), columns.get("kind"));
      if (!stands || !same || before != null && !before.isBefore(LocalDate.parse(day))) continue;
      var end = new LinkedHashMap<String, @Nullable Object>();
      end.put("to_date", day);
      rows.change(
          part.table(),
          patient,
          (UUID) Objects.requireNonNull(row.get("id")),
          (Integer) Objects.requireNonNull(row.get("version")),
          end);
    }
  }

  private static Map<String, @Nullable Object> columns(Part part, Map<String, String> form) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    for (var field : part.fields()) {
      var typed = form.getOrDefault(field.name(), "").strip();
      if (part.required().contains(field.name()) && !field.offers(typed))
        throw new InvalidInput(
            field.name(), "Choose: " + field.label().toLowerCase(Locale.UK) + ".");
      columns.put(
          field.name(),
          switch (field.kind()) {
            case TEXT, CHOICE -> typed;
            case TICK -> !typed.isEmpty();
            case DATE ->
                Objects.toString(
                    DateParts.from(form, field.name()).toDate(field.name(), field.label()), null);
          });
    }
    part.complete(columns);
    return columns;
  }
}
