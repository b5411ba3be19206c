package org.almoner.inpatients;

import static org.almoner.inpatients.WardFixture.at;
import static org.almoner.inpatients.WardFixture.emergency;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.almoner.organisation.BedId;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixty-four want the same bed at the same instant, a thousand times: each time one has it. */
@HospitalTest
class BedRaceScenarios {
  private static final int THREADS = 64;
  private static final int ROUNDS = 1000;

  @Autowired WardFixture hospital;
  @Autowired Admissions admissions;
  @Autowired Transfers transfers;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;

  @Test
  void through_the_service_one_wins_and_the_others_read_since_when_it_is_taken() throws Exception {
    var ward = hospital.ward(1);
    var spells = new ArrayList<SpellId>();
    for (int i = 0; i < THREADS; i++)
      spells.add(admissions.admit(emergency(hospital.woman(), ward.waitingArea(), "09:00")));
    var won = new AtomicInteger();
    var lost = new AtomicInteger();
    race(
        (runner, instant) -> {
          try {
            transfers.move(spells.get(runner), ward.bed(0), instant, "", Reasons.none());
            won.incrementAndGet();
            return true;
          } catch (BedTaken taken) {
            if (taken.message().contains(", since ")) lost.incrementAndGet();
            return false;
          }
        },
        (runner, instant) ->
            transfers.move(spells.get(runner), ward.waitingArea(), instant, "", Reasons.none()));
    assertThat(won.get()).isEqualTo(ROUNDS);
    assertThat(lost.get()).isEqualTo((THREADS - 1) * ROUNDS);
    assertThat(overlaps(ward.beds().get(0))).isZero();
  }

  private interface Attempt {
    boolean wins(int runner, Instant at);
  }

  private interface Leave {
    void of(int runner, Instant at);
  }

  /** The winner of a round gets up when everybody of the round has been answered. */
  private static void race(Attempt attempt, Leave leave) throws Exception {
    var barrier = new CyclicBarrier(THREADS);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var runners = new ArrayList<Callable<Void>>();
      for (int i = 0; i < THREADS; i++) {
        var runner = i;
        runners.add(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                var instant = at("10:00").plusSeconds(round * 2L);
                barrier.await(60, TimeUnit.SECONDS);
                var wins = attempt.wins(runner, instant);
                barrier.await(60, TimeUnit.SECONDS);
                if (wins) leave.of(runner, instant.plusSeconds(1));
              }
              return null;
            });
      }
      for (var done : pool.invokeAll(runners)) done.get();
    }
  }

  private int overlaps(BedId bed) {
    return jdbc.sql(
            """
            select count(*) from inpatients.bed_stay a join inpatients.bed_stay b
              on a.bed_id = b.bed_id and a.during && b.during and a.id < b.id
            where a.bed_id = :bed and not a.cancelled and not b.cancelled
            """)
        .param("bed", bed.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void by_raw_sql_one_insert_wins_each_round() throws Exception {
    var ward = hospital.ward(1);
    var stays = new ArrayList<UUID[]>();
    for (int i = 0; i < THREADS; i++) {
      var spell = admissions.admit(emergency(hospital.woman(), ward.waitingArea(), "09:00"));
      stays.add(new UUID[] {spell.value(), wardStay(spell)});
    }
    var won = new int[ROUNDS];
    var refused = new AtomicInteger();
    var other = new ArrayList<String>();
    raceRaw(ward.beds().get(0), stays, won, refused, other);
    assertThat(other).isEmpty();
    assertThat(won).containsOnly(1);
    assertThat(refused.get()).isEqualTo((THREADS - 1) * ROUNDS);
    assertThat(overlaps(ward.beds().get(0))).isZero();
  }

  private UUID wardStay(SpellId spell) {
    return jdbc.sql("select id from inpatients.ward_stay where spell_id = :spell")
        .param("spell", spell.value())
        .query(UUID.class)
        .single();
  }

  /**
   * All insert an open stay; the winner's is withdrawn when all of the round have been answered.
   */
  private void raceRaw(
      BedId bed, List<UUID[]> stays, int[] won, AtomicInteger refused, List<String> other)
      throws Exception {
    var threads = 30; // below the pool's 32: each runner keeps its connection
    var runners = new ArrayList<Callable<Void>>();
    var perRunner = new ArrayList<List<UUID[]>>();
    for (int i = 0; i < threads; i++) perRunner.add(new ArrayList<>());
    for (int i = 0; i < THREADS; i++) perRunner.get(i % threads).add(stays.get(i));
    var barrier = new CyclicBarrier(threads);
    for (var mine : perRunner)
      runners.add(
          () -> {
            try (var connection = database.getConnection()) {
              for (int round = 0; round < ROUNDS; round++) {
                barrier.await(60, TimeUnit.SECONDS);
                for (var stay : mine) tryBed(connection, bed, stay, won, round, refused, other);
                if (barrier.await(60, TimeUnit.SECONDS) == 0) withdraw(connection, bed);
                barrier.await(60, TimeUnit.SECONDS);
              }
            }
            return null;
          });
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var done : pool.invokeAll(runners)) done.get();
    }
  }

  private static void tryBed(
      Connection connection,
      BedId bed,
      UUID[] stay,
      int[] won,
      int round,
      AtomicInteger refused,
      List<String> other)
      throws SQLException {
    var insert =
        """
        insert into inpatients.bed_stay (id, spell_id, ward_stay_id, bed_id, during, started_by, version, changed_at, changed_by)
        values (gen_random_uuid(), ?, ?, ?, '[2026-11-24 10:00+00,)', gen_random_uuid(), 1, '2026-11-24 10:00+00', 'race')
        """;
    try (var statement = connection.prepareStatement(insert)) {
      statement.setObject(1, stay[0]);
      statement.setObject(2, stay[1]);
      statement.setObject(3, bed.value());
      statement.executeUpdate();
      synchronized (won) {
        won[round]++;
      }
    } catch (SQLException e) {
      if ("23P01".equals(e.getSQLState())) refused.incrementAndGet();
      else
        synchronized (other) {
          other.add(e.getMessage());
        }
    }
  }

  private static void withdraw(Connection connection, BedId bed) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update inpatients.bed_stay set cancelled = true, version = 2 where bed_id = ? and not cancelled")) {
      statement.setObject(1, bed.value());
      statement.executeUpdate();
    }
  }
}
