package org.almoner.patients.merge;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.almoner.access.CareRelationship;
import org.almoner.platform.Actors;
import org.almoner.shell.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever keeps the index clean may open just the records that wait to be compared or sorted, and
 * for a week those of a merge they made or undid. Sensitive records ask for a reason all the same.
 */
@Component
class MergeRelationship implements CareRelationship {
  static final Duration AFTERWARDS = Duration.ofDays(7);
  private final JdbcClient jdbc;
  private final SignedIn signedIn;
  private final Clock clock;

  MergeRelationship(JdbcClient jdbc, SignedIn signedIn, Clock clock) {
    this.jdbc = jdbc;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public Optional<String> between(UUID user, UUID patient) {
    if (!user.equals(Actors.current().userId()) || !signedIn.may("patients.merge"))
      return Optional.empty();
    return jdbc.sql(
            """
            select 'On the worklist of records to merge' from patients.possible_duplicate d
             where :patient in (d.patient_id, d.candidate_id) and d.settled_at is null
            union all
            select 'Entries wait to be sorted after a merge' from patients.unmerge_question q
              join patients.merge m on m.id = q.merge_id
             where :patient in (m.survivor_id, m.loser_id) and q.settled_at is null
            union all
            select 'Merged or unmerged by the reader' from patients.merge m
             where :patient in (m.survivor_id, m.loser_id)
               and (m.changed_by = :name and m.changed_at > :since)
            limit 1
            """)
        .param("patient", patient)
        .param("name", Actors.current().name())
        .param("since", clock.instant().minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }
}
