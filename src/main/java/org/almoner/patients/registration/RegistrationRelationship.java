package org.almoner.patients.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.CareRelationship;
import org.almoner.access.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever registered a person has that person before them: for a day they need no reason. */
@Component
class RegistrationRelationship implements CareRelationship {
  static final Duration LASTS = Duration.ofHours(24);
  private final JdbcClient jdbc;
  private final Users users;
  private final Clock clock;

  RegistrationRelationship(JdbcClient jdbc, Users users, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Optional<String> between(UUID user, UUID patient) {
    return jdbc.sql(
            """
            select 'Registered by you within a day' from patients.patient
            where id = :patient and registered_by = :user and registered_at > :since
            """)
        .param("patient", patient)
        .param("user", users.byId(user).username())
        .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }
}
