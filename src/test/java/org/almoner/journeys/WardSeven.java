package org.almoner.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.inpatients.Admission;
import org.almoner.inpatients.Admissions;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Reasons;
import org.almoner.inpatients.SpellId;
import org.almoner.organisation.BayId;
import org.almoner.organisation.BaySex;
import org.almoner.organisation.BedId;
import org.almoner.organisation.BedKind;
import org.almoner.organisation.SiteId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffId;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.PersonName;
import org.almoner.testing.NhsNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ward of the design: bays A to D and side rooms round a corridor. Each call makes a new one.
 */
@Component
public class WardSeven {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final Sites sites;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Patients patients;
  private final Admissions admissions;
  private final JdbcClient jdbc;
  private @Nullable SiteId site;

  WardSeven(
      Sites sites,
      Wards wards,
      StaffDirectory staff,
      Patients patients,
      Admissions admissions,
      JdbcClient jdbc) {
    this.sites = sites;
    this.wards = wards;
    this.staff = staff;
    this.patients = patients;
    this.admissions = admissions;
    this.jdbc = jdbc;
  }

  /** A ward and who lies in it, by bed code. */
  public record Ward(
      WardId id,
      Map<String, BedId> beds,
      Map<String, PatientId> patients,
      Map<String, SpellId> spells,
      StaffId menon) {
    public String path() {
      return "/wards/" + id;
    }

    public Destination bed(String code) {
      return Destination.bed(id, beds.get(code));
    }

    public PatientId in(String code) {
      return patients.get(code);
    }
  }

  /** The shape, with nobody in it. */
  public synchronized Ward empty() {
    int n = NUMBER.incrementAndGet();
    if (site == null) site = sites.openSite("W7" + n + "X", "Main site " + n);
    var ward = wards.openWard(site, "W7-" + n, "Ward 7." + n, "300");
    var beds = new LinkedHashMap<String, BedId>();
    bay(ward, "A", "Bay A", BaySex.FEMALE, 1, 1, 3, false, beds);
    bay(ward, "B", "Bay B", BaySex.FEMALE, 1, 2, 3, false, beds);
    bay(ward, "SR", "Side rooms", BaySex.UNDESIGNATED, 1, 3, 1, true, beds);
    bay(ward, "C", "Bay C", BaySex.MALE, 2, 1, 3, false, beds);
    bay(ward, "D", "Bay D", BaySex.MALE, 2, 2, 3, false, beds);
    var menon = staff.addConsultant("C" + (3_000_000 + n * 7), "Menon", "Asha", "Dr", "300");
    return new Ward(ward, beds, new LinkedHashMap<>(), new LinkedHashMap<>(), menon);
  }

  private void bay(
      WardId ward,
      String code,
      String name,
      BaySex sex,
      int row,
      int column,
      int wide,
      boolean sideRooms,
      Map<String, BedId> beds) {
    BayId bay = wards.addBay(ward, code, name, sex, sideRooms, row, column);
    for (int i = 0; i < wide * 2; i++)
      beds.put(
          code + (i + 1),
          wards.addBed(bay, code + (i + 1), BedKind.BED, i / wide + 1, i % wide + 1));
  }

  /** The ward with a morning's patients. */
  public Ward busy() {
    var ward = empty();
    admit(
        ward,
        "A1",
        "Ashdown",
        "Margery",
        "1945-09-26",
        Gender.FEMALE,
        "Pneumonia",
        4,
        "2026-11-26");
    admit(
        ward,
        "A2",
        "Begum",
        "Rukhsana",
        "1959-03-03",
        Gender.FEMALE,
        "COPD flare",
        2,
        "2026-11-27");
    admit(
        ward,
        "A3",
        "Clegg",
        "Doreen",
        "1938-07-23",
        Gender.FEMALE,
        "Hip pain, fall",
        2,
        "2026-11-24");
    admit(
        ward,
        "A4",
        "Dacosta",
        "Ines",
        "1972-06-09",
        Gender.FEMALE,
        "Pyelonephritis",
        3,
        "2026-11-25");
    admit(
        ward,
        "A5",
        "Dacosta",
        "Irene",
        "1955-05-02",
        Gender.FEMALE,
        "Heart failure",
        6,
        "2026-11-30");
    admit(
        ward,
        "B1",
        "Fenwick",
        "Hilda",
        "1947-01-15",
        Gender.FEMALE,
        "Stroke, day 5",
        5,
        "2026-12-01");
    admit(
        ward,
        "B2",
        "Greaves",
        "Patricia",
        "1953-02-01",
        Gender.FEMALE,
        "AF, fast rate",
        1,
        "2026-11-26");
    admit(
        ward,
        "B3",
        "Hussain",
        "Nasreen",
        "1963-12-04",
        Gender.FEMALE,
        "DKA, resolving",
        2,
        "2026-11-25");
    admit(ward, "B4", "Ivey", "Constance", "1936-08-15", Gender.FEMALE, "Delirium", 14, null);
    admit(
        ward,
        "SR1",
        "Vickers",
        "Eileen",
        "1943-03-03",
        Gender.FEMALE,
        "C. diff colitis",
        10,
        "2026-12-02");
    admit(ward, "C1", "Latimer", "Geoffrey", "1957-04-04", Gender.MALE, "GI bleed", 1, null);
    admit(
        ward,
        "C2",
        "Mbeki-Lowe",
        "Samuel",
        "1968-10-30",
        Gender.MALE,
        "Alcohol withdrawal",
        2,
        "2026-11-26");
    admit(
        ward,
        "C3",
        "Naylor",
        "Frank",
        "1942-01-19",
        Gender.MALE,
        "UTI, confusion",
        4,
        "2026-11-23");
    admit(
        ward, "D1", "Quarmby", "Leonard", "1944-06-06", Gender.MALE, "COPD flare", 5, "2026-11-28");
    admit(ward, "D3", "Rahman", "Abdul", "1960-06-17", Gender.MALE, "Chest sepsis", 1, null);
    alert(ward.in("SR1"), "infection", "C. diff");
    alert(ward.in("A1"), "clinical", "Falls risk");
    alert(ward.in("A2"), "clinical", "Home oxygen");
    return ward;
  }

  public PatientId person(String surname, String given, String born, Gender gender) {
    var who =
        Demographics.of(
                PersonName.of(gender == Gender.FEMALE ? "Mrs" : "Mr", given, surname),
                LocalDate.parse(born),
                gender)
            .withNhs(NhsNumbers.next());
    return patients.register(
        Registration.of(Registration.Kind.QUICK, who).acknowledging("Made by a test"));
  }

  /** Somebody admitted so many days ago. */
  public PatientId admit(
      Ward ward,
      String bed,
      String surname,
      String given,
      String born,
      Gender gender,
      String reason,
      int day,
      @Nullable String expected) {
    var patient = person(surname, given, born, gender);
    var at = Instant.parse("2026-11-24T09:00:00Z").minusSeconds(86_400L * (day - 1));
    var spell =
        admissions.admit(
            Admission.of(patient, ward.bed(bed), at, "21")
                .under(ward.menon(), "300")
                .because(reason, "")
                .expected(expected == null ? null : LocalDate.parse(expected))
                .accepting(Reasons.forAll("Set by a test")));
    ward.patients().put(bed, patient);
    ward.spells().put(bed, spell);
    return patient;
  }

  public void alert(PatientId patient, String category, String title) {
    jdbc.sql(
            """
            insert into patients.alert (id, patient_id, category, title, from_day, recorded_at, recorded_by, version, changed_at, changed_by)
            values (:id, :patient, :category, :title, date '2026-11-01', :at, 'test', 1, :at, 'test')
            """)
        .param("id", UUID.randomUUID())
        .param("patient", patient.value())
        .param("category", category)
        .param("title", title)
        .param("at", Instant.parse("2026-11-20T09:00:00Z").atOffset(ZoneOffset.UTC))
        .update();
  }
}
