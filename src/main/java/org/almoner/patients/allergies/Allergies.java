package org.almoner.patients.allergies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.patients.PatientId;
import org.almoner.platform.Ids;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.OnePage;
import org.almoner.platform.Reads;
import org.almoner.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The allergy list of a patient. Pages, HL7 and imports all write it here. */
@Service
@Transactional
public class Allergies {
  private final AllergyRows rows;
  private final NoneKnownRows noneKnown;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Allergies(
      AllergyRows rows,
      NoneKnownRows noneKnown,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.noneKnown = noneKnown;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @Reads
  public AllergyList of(PatientId patient) {
    return OnePage.read(
        AllergyList.class,
        patient,
        () -> new AllergyList(rows.of(patient), noneKnown.standing(patient).orElse(null)));
  }

  @Reads
  public Allergy one(PatientId patient, UUID id) {
    return rows.one(patient, id).orElseThrow(() -> new NotFound("The allergy"));
  }

  /** Adds an allergy; a standing "no known allergies" ends with it. */
  public UUID record(PatientId patient, AllergyDetails details) {
    checkIdentified(patient, details.identified());
    var id = Ids.next();
    if (details.status() == AllergyDetails.Status.ACTIVE)
      endNoneKnown(patient, "An allergy was recorded");
    kept(
        () -> {
          rows.insert(id, patient, details, clock.instant());
          return 1;
        });
    tell(patient, "recorded", id, "");
    return id;
  }

  public void amend(PatientId patient, UUID id, int version, AllergyDetails details) {
    checkIdentified(patient, details.identified());
    if (details.status() == AllergyDetails.Status.ACTIVE)
      endNoneKnown(patient, "An allergy was found to stand");
    if (kept(() -> rows.update(id, patient, version, details, clock.instant())) == 0)
      throw new StaleEdit("The allergy");
    tell(patient, "amended", id, "");
  }

  public void markInError(PatientId patient, UUID id, int version, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why it was recorded in error");
    if (rows.markInError(id, patient, version, reason.strip(), clock.instant()) == 0)
      throw new StaleEdit("The allergy");
    tell(patient, "in-error", id, reason.strip());
  }

  /** States that no allergies are known. Refused while an allergy stands. */
  public UUID stateNoneKnown(PatientId patient, AllergyDetails.Source source) {
    var id = Ids.next();
    kept(
        () -> {
          noneKnown.state(id, patient, source, clock.instant());
          return 1;
        });
    tell(patient, "none-stated", id, "");
    return id;
  }

  /** Takes the statement back: the state becomes "not recorded". */
  public void withdrawNoneKnown(PatientId patient, String reason) {
    if (reason.isBlank()) throw new InvalidInput("reason", "Say why the statement is withdrawn");
    endNoneKnown(patient, reason.strip());
  }

  private void endNoneKnown(PatientId patient, String why) {
    noneKnown
        .end(patient, why, clock.instant())
        .ifPresent(ended -> tell(patient, "none-ended", ended, why));
  }

  private void checkIdentified(PatientId patient, String identified) {
    if (identified.isEmpty()) return;
    var day = firstDay(identified);
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone())))
      throw new InvalidInput("identified", "The date it was identified must not be in the future");
    var beforeBirth =
        jdbc.sql(
                "select coalesce(:lastDay < born, false) from patients.patient where id = :patient")
            .param("lastDay", lastDay(identified))
            .param("patient", patient.value())
            .query(Boolean.class)
            .optional()
            .orElseThrow(() -> new NotFound("The patient"));
    if (beforeBirth)
      throw new InvalidInput(
          "identified", "The date it was identified is before the date of birth");
  }

  private static LocalDate lastDay(String partial) {
    return switch (partial.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
      case 7 -> YearMonth.parse(partial).atEndOfMonth();
      default -> LocalDate.parse(partial);
    };
  }

  private static LocalDate firstDay(String partial) {
    try {
      return switch (partial.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(partial), 1, 1);
        case 7 -> YearMonth.parse(partial).atDay(1);
        default -> LocalDate.parse(partial);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new InvalidInput("identified", "Enter a year, a month and year, or a date");
    }
  }

  private static int kept(Supplier<Integer> write) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      throw AllergyRefused.from(e);
    }
  }

  private void tell(PatientId patient, String what, UUID subject, String reason) {
    events.publishEvent(new AllergiesChanged(Ids.next(), patient, what, subject, reason));
  }
}
