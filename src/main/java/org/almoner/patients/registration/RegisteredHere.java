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

/** Who registers a person may open the record for a week: there is more to ask and to complete. */
@Component
class RegisteredHere implements CareRelationship {
  static final Duration AFTERWARDS = Duration.ofDays(7);
  private final JdbcClient jdbc;
  private final Users users;
  private final Clock clock;

  RegisteredHere(JdbcClient jdbc, Users users, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Optional<String> between(UUID user, UUID patient) {
    boolean registered =
        jdbc.sql(
                """
                select exists (select from patients.patient
                               where id = :patient and registered_by = :name and registered_at > :since)
                """)
            .param("patient", patient)
            .param("name", users.byId(user).username())
            .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
    return registered ? Optional.of("Registered by the reader") : Optional.empty();
  }
}
