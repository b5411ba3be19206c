package org.almoner.hl7.adt.person;

import java.time.LocalDate;
import java.util.Objects;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.log.TryAgain;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.HospitalNumber;
import org.almoner.patients.IdentifierTaken;
import org.almoner.patients.LikelyDuplicate;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.PatientDetails;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the patient of a message into the record, or up to date. */
@Component
public class Persons {
  private static final String ALIKE = "alike";

  private final Patients patients;
  private final Identify identify;
  private final PersonReader reader;
  private final PersonDetails details;
  private final DeathNews deaths;
  private final AllergyNews allergies;
  private final KinNews kin;
  private final PatientDetails numbers;

  Persons(
      Patients patients,
      Identify identify,
      PersonReader reader,
      PersonDetails details,
      DeathNews deaths,
      AllergyNews allergies,
      KinNews kin,
      PatientDetails numbers) {
    this.patients = patients;
    this.identify = identify;
    this.reader = reader;
    this.details = details;
    this.deaths = deaths;
    this.allergies = allergies;
    this.kin = kin;
    this.numbers = numbers;
  }

  /**
   * The patient of the first PID, registered when new and updated when known.
   *
   * @param urgent whether somebody alike must not keep the patient out: they are on a ward
   */
  public PatientId upToDate(Inbound in, boolean urgent) {
    var pid = in.message().segment("PID");
    var known = identify.find(in, pid);
    var patient =
        translated(
            () -> known.isPresent() ? update(in, pid, known.get()) : register(in, pid, urgent));
    in.about(patient.value());
    deaths.told(in, patient, pid);
    allergies.told(in, patient);
    kin.told(in, patient);
    return patient;
  }

  /** Updates the patient that is known. */
  public PatientId updateOnly(Inbound in, PatientId patient) {
    var pid = in.message().segment("PID");
    translated(() -> update(in, pid, patient));
    in.about(patient.value());
    deaths.told(in, patient, pid);
    allergies.told(in, patient);
    kin.told(in, patient);
    return patient;
  }

  private PatientId update(Inbound in, Segment pid, PatientId id) {
    var before = patients.byId(id);
    var after = reader.read(in, pid, before.who());
    if (in.chosen() == null) samePerson(before.who(), after);
    if (!after.equals(before.who())) {
      patients.update(id, before.version(), after);
      ChangeWords.of(in, before.who(), after);
    }
    details.update(in, id);
    newNumbers(in, pid, id);
    return id;
  }

  /** Found by one number, the patient is known by the other hospital numbers of PID-3 from now. */
  private void newNumbers(Inbound in, Segment pid, PatientId patient) {
    for (var id : identify.required(pid, 3).local()) {
      if (!id.type().equals("MR") || in.recognises(id) || identify.byLocal(id).isPresent())
        continue;
      numbers.knownBy(patient, id);
      if (identify.byLocal(id).isPresent())
        in.changed("Hospital number", null, id.value() + " " + id.assigner(), "PID-3");
    }
  }

  /**
   * @throws Problem.Waits when name and birth in PID are another person's than the record's
   */
  public void mustBe(Inbound in, PatientId patient, Segment pid) {
    var who = patients.byId(patient).who();
    if (in.chosen() == null) samePerson(who, reader.read(in, pid, who));
  }

  /** A name, a birth and a gender that all differ are another person's. */
  private static void samePerson(Demographics before, Demographics after) {
    boolean other =
        !before.name().surname().equalsIgnoreCase(after.name().surname())
            && !before.name().given().equalsIgnoreCase(after.name().given())
            && before.born() != null
            && !Objects.equals(before.born(), after.born());
    if (other)
      throw new Problem.Waits(
          ErrorCode.UNKNOWN_KEY,
          At.field("PID", 5),
          "Name and birth in PID are not those of the record with these numbers. A person must look.",
          Wait.PERSON);
  }

  private PatientId register(Inbound in, Segment pid, boolean urgent) {
    if (pid.field(5).text().isEmpty())
      throw new Problem.Wrong(
          ErrorCode.REQUIRED_FIELD, At.field("PID", 5), "PID-5, the name, is missing.");
    var nobody = Demographics.of(PersonName.of("", ""), null, Gender.NOT_KNOWN);
    var who = reader.read(in, pid, nobody);
    var registration = details.complete(in, Registration.of(Registration.Kind.FEED, who));
    for (var id : identify.required(pid, 3).local())
      registration =
          identify.own(id) && registration.hospitalNumber() == null
              ? registration.numbered(new HospitalNumber(id.value()))
              : registration.with(id);
    if (in.hinted(ALIKE) && !urgent) throw alike();
    if (in.hinted(ALIKE)) {
      registration =
          registration.acknowledging("Sent by " + in.sender().name() + " as another person");
      in.note("Somebody very like this patient is registered already. Compare the two records.");
    }
    var id = patients.register(registration);
    in.changed("Patient", null, who.name().formal() + ", registered", "PID-3");
    return id;
  }

  private static Problem.Waits alike() {
    return new Problem.Waits(
        ErrorCode.UNKNOWN_KEY,
        At.field("PID", 3),
        "Somebody very like this patient is registered with other numbers. A person must choose.",
        Wait.PERSON);
  }

  private interface Work {
    PatientId run();
  }

  private static PatientId translated(Work work) {
    try {
      return work.run();
    } catch (LikelyDuplicate e) {
      throw new TryAgain(ALIKE);
    } catch (IdentifierTaken e) {
      throw new Problem.Waits(
          ErrorCode.DUPLICATE_KEY, At.field("PID", 3), e.message(), Wait.PERSON);
    } catch (StaleEdit e) {
      throw e;
    } catch (InvalidInput e) {
      throw new Problem.Wrong(ErrorCode.DATA_TYPE, at(e.field()), e.message());
    } catch (IllegalArgumentException e) {
      throw new Problem.Wrong(ErrorCode.DATA_TYPE, At.field("PID", 3), "" + e.getMessage());
    }
  }

  private static At at(@org.jspecify.annotations.Nullable String field) {
    return switch (String.valueOf(field)) {
      case "born" -> At.field("PID", 7);
      case "surname", "given" -> At.field("PID", 5);
      case "line1", "postcode" -> At.field("PID", 11);
      case "phone", "email" -> At.field("PID", 13);
      case "nhs" -> At.field("PID", 3);
      default -> At.segment("PID");
    };
  }

  /** What differs between two states of a person, as lines for the console. */
  private static final class ChangeWords {
    private ChangeWords() {}

    static void of(Inbound in, Demographics before, Demographics after) {
      line(in, "Name", before.name().formal(), after.name().formal(), "PID-5");
      line(in, "Born", day(before.born()), day(after.born()), "PID-7");
      line(in, "Gender", before.gender().words(), after.gender().words(), "PID-8");
      line(in, "NHS number", nhs(before), nhs(after), "PID-3");
      var was = before.personal();
      var is = after.personal();
      line(in, "Language", was.language(), is.language(), "PID-15");
      line(in, "Marital status", was.maritalStatus(), is.maritalStatus(), "PID-16");
      line(in, "Religion", was.religion(), is.religion(), "PID-17");
      line(in, "Ethnic category", was.ethnicCategory(), is.ethnicCategory(), "PID-22");
      line(in, "Sensitive", "" + was.sensitive(), "" + is.sensitive(), "PD1-12");
    }

    static void line(
        Inbound in, String where, @Nullable String was, @Nullable String is, String because) {
      if (Objects.equals(was, is)) return;
      in.changed(where, was, is == null || is.isBlank() ? "none" : is, because);
    }

    private static String nhs(Demographics who) {
      return who.nhs() == null ? "" : who.nhs().spaced() + ", " + who.nhsStatus().words();
    }

    static String day(@Nullable LocalDate day) {
      return day == null ? "" : Cui.day(day);
    }
  }
}
