package org.almoner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen hears what changed, or knows that it may have missed something. */
@HospitalTest
class LiveScenarios {
  @Autowired Staff staff;
  private Staff.Member nurse;
  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void sign_in() {
    nurse = staff.with(Role.NURSE);
  }

  @Test
  void a_change_arrives_as_html_within_half_a_second_of_its_commit() throws Exception {
    try (var stream = Stream.of(nurse, "probe:" + name, "")) {
      stream.next("hello");
      var sent = System.nanoTime();
      change();
      var heard = Objects.requireNonNull(stream.next("changed"));
      assertThat(heard.data()).contains("item-" + name).contains("<p id=").contains("Effects: 1");
      assertThat(System.nanoTime() - sent).isLessThan(1_000_000_000L);
    }
  }

  @Test
  void who_was_away_for_a_moment_gets_what_was_missed() throws Exception {
    String seen;
    try (var stream = Stream.of(nurse, "probe:" + name, "");
        var other = Stream.of(staff.with(Role.DOCTOR), "probe:" + name, "")) {
      stream.next("hello");
      other.next("hello");
      change();
      seen = Objects.requireNonNull(stream.next("changed")).id();
      stream.leave();
      change();
      other.next(e -> e.data().contains("Effects: 2"));
    }
    try (var back = Stream.of(nurse, "probe:" + name, seen)) {
      assertThat(Objects.requireNonNull(back.next("changed")).data()).contains("Effects: 2");
    }
  }

  @Test
  void who_comes_from_another_node_or_too_late_is_told_of_a_gap() throws Exception {
    try (var stream = Stream.of(nurse, "probe:" + name, UUID.randomUUID() + ":7")) {
      assertThat(stream.next("gap")).isNotNull();
    }
    try (var stream = Stream.of(nurse, "probe:" + name, "nonsense")) {
      assertThat(stream.next("gap")).isNotNull();
    }
  }

  @Test
  void when_the_database_drops_the_feed_every_page_is_told_and_hears_again() throws Exception {
    try (var stream = Stream.of(nurse, "probe:" + name, "")) {
      stream.next("hello");
      JdbcClient.create(TestDatabase.superuser())
          .sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where application_name = 'almoner-live'
              """)
          .query(Boolean.class)
          .list();
      assertThat(stream.next("gap")).isNotNull();
      assertThat(stream.next("gap")).isNotNull();
      change();
      assertThat(Objects.requireNonNull(stream.next("changed")).data()).contains("Effects: 1");
    }
  }

  @Test
  void nobody_listens_to_what_they_may_not_see_or_what_is_not_there() throws Exception {
    try (var unknown = Stream.of(nurse, "nothing:1", "")) {
      assertThat(unknown.status()).isEqualTo(404);
    }
    try (var secret = Stream.of(nurse, "probe-secret:1", "")) {
      assertThat(secret.status()).isEqualTo(403);
    }
  }

  private void change() {
    assertThat(nurse.post("/probe/change", Map.of("name", name)).statusCode()).isEqualTo(302);
  }
}
