package org.almoner.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.almoner.platform.Actor;
import org.almoner.platform.Actors;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.TestClock;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a month of its own in the past, and mends what it broke. */
@HospitalTest
class ChainScenarios {
  private static int year = 1950;
  @Autowired Audit audit;
  @Autowired AuditChain chain;
  @Autowired AuditVerifier verifier;
  @Autowired AuditChecks checks;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private JdbcClient superuser;
  private final UUID patient = UUID.randomUUID();

  @BeforeEach
  void five_looks_in_a_month_of_its_own() {
    superuser = JdbcClient.create(TestDatabase.superuser());
    clock.set(java.time.Instant.parse(++year + "-03-31T23:59:59.123456Z"));
    for (int i = 0; i < 5; i++) look("Ünicode “" + i + "”");
    chain.linkWaiting();
  }

  private void look(String reason) {
    Actors.as(
        new Actor(UUID.randomUUID(), "g.okafor", "Grace Okafor"),
        () ->
            audit.record(
                new AuditEntry("patient.open", patient, "", reason, Map.of("b", 1, "a", "x\n"))));
  }

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private UUID entry(int seq) {
    return jdbc.sql("select entry_id from audit.link where month = :month and seq = :seq")
        .param("month", java.time.LocalDate.of(year, 3, 1))
        .param("seq", seq)
        .query(UUID.class)
        .single();
  }

  @Test
  void an_untouched_audit_is_whole() {
    var result = verifier.verify();
    assertThat(result.broken()).isNull();
    assertThat(result.links()).isGreaterThanOrEqualTo(5);
    assertThat(result.heads()).containsKey(year + "-03");
    assertThat(new VerifyAudit().applyAsInt(TestDatabase.superuser())).isZero();
  }

  @Test
  void an_altered_row_is_named() {
    superuser
        .sql("update audit.entry set reason = reason || '!' where id = :id")
        .param("id", entry(3))
        .update();
    var broken = verifier.verify().broken();
    assertThat(broken).isNotNull();
    assertThat(broken.entry()).isEqualTo(entry(3));
    assertThat(broken.seq()).isEqualTo(3);
    assertThat(broken.what()).contains("row was altered");
    assertThat(new VerifyAudit().applyAsInt(TestDatabase.superuser())).isEqualTo(1);
    assertThat(checks.verifyAndKeep().whole()).isFalse();
    assertThat(checks.last().orElseThrow().problem()).contains(entry(3).toString());
    superuser
        .sql("update audit.entry set reason = left(reason, -1) where id = :id")
        .param("id", entry(3))
        .update();
    assertThat(verifier.verify().broken()).isNull();
  }

  @Test
  void a_removed_row_is_named() {
    var removed = entry(2);
    superuser.sql("delete from audit.entry where id = :id").param("id", removed).update();
    var broken = verifier.verify().broken();
    assertThat(broken).isNotNull();
    assertThat(broken.entry()).isEqualTo(removed);
    assertThat(broken.what()).contains("missing");
    forget_this_month();
  }

  @Test
  void an_altered_link_is_told_from_an_altered_row() {
    superuser
        .sql("update audit.link set hash = sha256(hash) where entry_id = :id")
        .param("id", entry(4))
        .update();
    assertThat(verifier.verify().broken().what()).contains("link of this row was altered");
    forget_this_month();
  }

  @Test
  void a_row_slipped_in_behind_the_program_is_named() {
    var slipped = UUID.randomUUID();
    superuser.sql("alter table audit.entry disable trigger keep_unlinked").update();
    superuser
        .sql(
            "insert into audit.entry (id, at, actor, action) values (:id, :at, 'nobody', 'patient.open')")
        .param("id", slipped)
        .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .update();
    superuser.sql("alter table audit.entry enable trigger keep_unlinked").update();
    assertThat(verifier.verify().broken().entry()).isEqualTo(slipped);
    superuser.sql("delete from audit.entry where id = :id").param("id", slipped).update();
  }

  @Test
  void the_program_itself_cannot_alter_or_remove() {
    for (var sql :
        new String[] {
          "update audit.entry set reason = 'x'",
          "delete from audit.entry",
          "truncate audit.entry",
          "update audit.link set seq = 1",
          "delete from audit.link",
          "insert into audit.link values ('2026-11-01', 1, '2026-11-01', gen_random_uuid(), 'x')",
          "delete from audit.unlinked",
          "delete from audit.verification",
          "update audit.entry_%d_03 set reason = 'x'".formatted(year),
          "drop table audit.entry",
          "alter table audit.entry disable trigger all"
        })
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void entries_of_any_month_find_a_place() {
    clock.set(java.time.Instant.parse("1899-12-31T23:59:59Z"));
    look("old");
    assertThat(chain.linkWaiting()).isPositive();
    assertThat(verifier.verify().heads()).containsKey("1899-12");
  }

  @Test
  void the_newest_row_and_a_middle_row_are_named_when_they_are_gone() {
    for (int seq : new int[] {5, 3}) {
      var gone = entry(seq);
      superuser.sql("delete from audit.entry where id = :id").param("id", gone).update();
      var broken = verifier.verify().broken();
      assertThat(broken.entry()).isEqualTo(gone);
      assertThat(broken.seq()).isEqualTo(seq);
      assertThat(broken.sentence()).contains(gone.toString(), year + "-03", "missing");
    }
    forget_this_month();
  }

  @Test
  void an_end_cut_off_with_its_links_is_missed_since_the_last_verification() {
    assertThat(checks.verifyAndKeep().whole()).isTrue();
    var newest = entry(5);
    superuser.sql("delete from audit.link where entry_id = :id").param("id", newest).update();
    superuser.sql("delete from audit.entry where id = :id").param("id", newest).update();
    var broken = verifier.verify().broken();
    assertThat(broken.month()).isEqualTo(year + "-03");
    assertThat(broken.seq()).isEqualTo(5);
    assertThat(broken.sentence()).contains("gone from the end");
    superuser.sql("drop table audit.entry_%d_03, audit.link_%d_03".formatted(year, year)).update();
    assertThat(verifier.verify().broken().sentence())
        .contains(year + "-03", "whole month stood at the last verification");
    superuser.sql("delete from audit.verification").update();
    assertThat(verifier.verify().broken()).isNull();
  }

  private void forget_this_month() {
    superuser.sql("delete from audit.verification").update();
    superuser.sql("drop table audit.entry_%d_03, audit.link_%d_03".formatted(year, year)).update();
    assertThat(verifier.verify().broken()).isNull();
  }
}
