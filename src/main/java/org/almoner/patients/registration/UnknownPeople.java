package org.almoner.patients.registration;

import java.time.Clock;
import org.almoner.patients.Registration;
import org.almoner.patients.person.PersonName;
import org.almoner.platform.Cui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names for people who cannot say who they are: UNKNOWN, Male 14:32. Nobody is taken for a known
 * person by it, and two who come in the same minute differ by a word of the NATO alphabet (after
 * NHS Improvement, safer temporary identification criteria, December 2018).
 */
@Repository
class UnknownPeople {
  static final String SURNAME = "UNKNOWN";
  private static final String[] WORDS =
      ("Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec"
              + " Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu")
          .split(" ");
  private final JdbcClient jdbc;
  private final Clock clock;

  UnknownPeople(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The registration with a name, when it is of somebody unknown without one. */
  Registration named(Registration registration) {
    if (registration.kind() != Registration.Kind.UNKNOWN
        || !registration.who().name().surname().isEmpty()) return registration;
    var gender =
        switch (registration.who().gender()) {
          case MALE -> "Male";
          case FEMALE -> "Female";
          default -> "Person";
        };
    var given = gender + " " + Cui.time(clock.instant());
    var number = sameMinute(given);
    var word = number == 0 ? "" : " " + WORDS[(number - 1) % WORDS.length];
    return registration.of(registration.who().withName(PersonName.of(given + word, SURNAME)));
  }

  private int sameMinute(String given) {
    return jdbc.sql(
            """
            select count(*) from patients.patient p join patients.search_key k on k.patient_id = p.id
            where k.family_n = :surname and starts_with(p.given, :given) and p.registration = 'UNKNOWN'
            """)
        .param("surname", SURNAME)
        .param("given", given)
        .query(Integer.class)
        .single();
  }
}
