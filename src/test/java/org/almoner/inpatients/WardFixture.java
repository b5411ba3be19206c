package org.almoner.inpatients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.stereotype.Component;

/** Makes wards, beds, consultants and patients that no other test uses. */
@Component
public class WardFixture {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String RUN =
      Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36)
          .toUpperCase();
  private final Sites sites;
  private final Wards wards;
  private final StaffDirectory staff;
  private final Patients patients;
  private SiteId site;

  WardFixture(Sites sites, Wards wards, StaffDirectory staff, Patients patients) {
    this.sites = sites;
    this.wards = wards;
    this.staff = staff;
    this.patients = patients;
  }

  /** A general medical ward with one bay of that many beds. */
  public record OneBay(WardId ward, BayId bay, List<BedId> beds) {
    public Destination bed(int n) {
      return Destination.bed(ward, beds.get(n));
    }

    public Destination waitingArea() {
      return Destination.waitingArea(ward);
    }
  }

  public OneBay ward(int beds) {
    return ward(beds, "300", BaySex.MIXED);
  }

  public synchronized OneBay ward(int beds, String specialty, BaySex sex) {
    if (site == null) site = sites.openSite("X" + RUN, "Fixture site " + RUN);
    var code = "F" + NEXT.incrementAndGet();
    var ward = wards.openWard(site, code, "Ward " + code, specialty);
    var bay = wards.addBay(ward, "A", "Bay A", sex);
    var ids = new ArrayList<BedId>();
    for (int i = 0; i < beds; i++)
      ids.add(wards.addBed(bay, "A" + (i + 1), BedKind.BED, i / 6 + 1, i % 6 + 1));
    return new OneBay(ward, bay, List.copyOf(ids));
  }

  public StaffId consultant(String specialty) {
    var code = "C" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    return staff.addConsultant(code, "Menon", "Asha", "Dr", specialty);
  }

  public PatientId man() {
    return patient(Gender.MALE, adult());
  }

  public PatientId woman() {
    return patient(Gender.FEMALE, adult());
  }

  /** Many people born on one day would look alike to the registration. */
  private static LocalDate adult() {
    return LocalDate.of(1940, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(16_000));
  }

  public PatientId patient(Gender gender, LocalDate born) {
    var name = new StringBuilder("Test");
    for (int i = 0; i < 12; i++)
      name.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
    var who =
        Demographics.of(
            PersonName.of(name.reverse().substring(0, 8), name.reverse().toString()), born, gender);
    return patients.register(
        Registration.of(Registration.Kind.QUICK, who).acknowledging("another person"));
  }

  public static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }

  /** An emergency admission from home. */
  public static Admission emergency(PatientId patient, Destination to, String time) {
    return Admission.of(patient, to, at(time), "21");
  }
}
