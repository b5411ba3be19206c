package org.almoner.patients;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.patients.person.RecordMerged;
import org.almoner.patients.registration.BulkRegistrar;
import org.almoner.patients.registration.Completeness;
import org.almoner.patients.registration.Registrar;
import org.almoner.patients.registration.Values;
import org.almoner.platform.Constraints;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.Reads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is registered here. The only way in for other modules. */
@Service
@Transactional
public class Patients {
  private final PatientRows rows;
  private final Registrar registrar;
  private final BulkRegistrar bulk;
  private final Values values;
  private final Completeness completeness;
  private final ApplicationEventPublisher events;
  private final String assigner;

  Patients(
      PatientRows rows,
      Registrar registrar,
      BulkRegistrar bulk,
      Values values,
      Completeness completeness,
      ApplicationEventPublisher events,
      @Value("${almoner.patients.assigner:}") String assigner) {
    this.rows = rows;
    this.registrar = registrar;
    this.bulk = bulk;
    this.values = values;
    this.completeness = completeness;
    this.events = events;
    this.assigner = assigner;
  }

  /**
   * @throws LikelyDuplicate when somebody alike is here and the registration does not say why to go
   *     on
   * @throws IdentifierTaken when a number belongs to another live record
   */
  public PatientId register(Registration registration) {
    return registrar.register(registration);
  }

  /**
   * Registers thousands by the same rules, set by set: each gets an id or the refusal it met, in
   * the order given.
   */
  public List<Registration.Outcome> registerAll(List<Registration> registrations) {
    return bulk.registerAll(registrations);
  }

  @Reads
  public Patient byId(PatientId id) {
    return rows.byId(id).orElseThrow(() -> new NotFound("The patient"));
  }

  /** Follows merges. */
  @Reads
  public Optional<PatientId> byNhsNumber(NhsNumber number) {
    return rows.byNhsNumber(number);
  }

  /**
   * Follows merges.
   *
   * @param type HL7 identifier type: NH the NHS number, MR a hospital number
   * @param assigner who gave it; for MR empty or this hospital's own code means our hospital number
   */
  @Reads
  public Optional<PatientId> byIdentifier(String type, String assigner, String value) {
    if (type.equals("NH")) return NhsNumber.parse(value).flatMap(rows::byNhsNumber);
    if (type.equals("MR") && (assigner.isEmpty() || assigner.equals(this.assigner)))
      return rows.byHospitalNumber(value.strip().toUpperCase(java.util.Locale.ROOT));
    return rows.byIdentifier(type, assigner, value);
  }

  @Reads
  public PatientSummary summary(PatientId id) {
    return rows.summaries(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("The patient"));
  }

  @Reads
  public Map<PatientId, PatientSummary> summaries(Collection<PatientId> ids) {
    return rows.summaries(ids).stream().collect(toMap(PatientSummary::id, s -> s));
  }

  /**
   * Changes who the person is. A verified NHS number falls back to "not traced" when surname or
   * birth change materially.
   *
   * @throws org.almoner.platform.StaleEdit when somebody changed the record since that version
   */
  public void update(PatientId id, int version, Demographics change) {
    values.check(change);
    var before = byId(id);
    if (before.merged()) throw new RecordMerged(null);
    if (change.name().surname().isEmpty()) throw new InvalidInput("surname", "Enter the surname.");
    try {
      rows.update(id, version, Verification.after(before.who(), change));
    } catch (DataIntegrityViolationException e) {
      if (Constraints.violates(e, "death_not_before_birth"))
        throw new InvalidInput(
            "born", "The date of birth is after the recorded death. Check both.");
      throw Registrar.taken(Registration.of(Registration.Kind.FULL, change), e).orElse(e);
    }
    completeness.refresh(id);
    events.publishEvent(new PatientChanged(Ids.next(), id, "demographics"));
  }
}
