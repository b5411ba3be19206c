package org.almoner.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.patients.Demographics;
import org.almoner.patients.Gender;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.person.PersonName;
import org.springframework.boot.test.context.TestComponent;

/** Registers people nobody else in the test run is called like. */
@TestComponent
public class People {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final Patients patients;

  People(Patients patients) {
    this.patients = patients;
  }

  /** A surname of letters that no other test uses. */
  public static String surname() {
    var letters = new StringBuilder("Q");
    for (int n = NUMBER.incrementAndGet() + 700; n > 0; n /= 20)
      letters.append("bcdfghjklmnpqrstvwxz".charAt(n % 20)).append("aeiou".charAt(n % 5));
    return letters.toString();
  }

  public PatientId born(String day) {
    return register(
        Registration.of(
            Registration.Kind.QUICK,
            Demographics.of(
                PersonName.of("Ms", "Petra", surname()), LocalDate.parse(day), Gender.FEMALE)));
  }

  public PatientId somebody() {
    return born("1959-03-03");
  }

  /** Whoever else is alike. */
  public PatientId register(Registration registration) {
    return patients.register(registration.acknowledging("Made by a test"));
  }
}
