package org.almoner.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the plan, not the clock: with 200,000 entries every search goes by an index. */
@HospitalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPlanScenarios {
  private static final UUID PATIENT = new UUID(7, 7);
  private static final Instant FROM = Instant.parse("1985-06-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("1985-07-01T00:00:00Z");
  @Autowired JdbcClient jdbc;
  @Autowired AuditLog log;
  private JdbcClient superuser;

  @BeforeAll
  void a_busy_month() {
    superuser = JdbcClient.create(TestDatabase.superuser());
    superuser
        .sql("select audit.ensure_month('1985-06-01 00:00+00') is null")
        .query(Boolean.class)
        .single();
    superuser.sql("alter table audit.entry disable trigger keep_unlinked").update();
    superuser
        .sql(
            """
            insert into audit.entry (id, at, actor, action, patient_id, subject)
            select gen_random_uuid(), timestamptz '1985-06-01 00:00+00' + n * interval '10 seconds',
              'user' || n % 2000, (array['patient.open','spell.open','result.add','bed.move'])[1 + n % 4],
              ('00000000-0000-0007-0000-' || lpad(to_hex(n % 20000), 12, '0'))::uuid,
              (array['spell:','result:','letter:',''])[1 + n % 4] || n
            from generate_series(0, 199999) n
            """)
        .update();
    superuser.sql("alter table audit.entry enable trigger keep_unlinked").update();
    superuser.sql("analyze audit.entry").update();
  }

  @AfterAll
  void the_month_is_gone() {
    superuser.sql("drop table audit.entry_1985_06, audit.link_1985_06").update();
    superuser.sql("delete from audit.verification").update();
  }

  private String plan(AuditSearch search) {
    return String.join(
        "\n",
        jdbc.sql("explain " + AuditLog.sql(search) + " limit 101")
            .params(AuditLog.params(search))
            .query(String.class)
            .list());
  }

  private void goes_by_an_index(AuditSearch search) {
    assertThat(plan(search)).contains("entry_1985_06").doesNotContain("Seq Scan on entry_1985_06");
  }

  @Test
  void who_looked_at_a_patient() {
    var all = AuditSearch.of(PATIENT, null);
    goes_by_an_index(all);
    var found = log.find(all, 5);
    assertThat(found).hasSize(5);
    assertThat(found)
        .extracting(Looked::at)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    var after = new AuditSearch.After(found.getLast().at(), found.getLast().id());
    goes_by_an_index(AuditSearch.of(PATIENT, after));
    assertThat(log.find(AuditSearch.of(PATIENT, after), 100))
        .hasSize(5)
        .doesNotContainAnyElementsOf(found);
  }

  @Test
  void what_a_person_did_what_was_done_and_to_which_kind_of_record() {
    goes_by_an_index(new AuditSearch("user7", Set.of(), null, null, FROM, UNTIL, null));
    goes_by_an_index(new AuditSearch(null, Set.of(), "spell.open", null, FROM, UNTIL, null));
    goes_by_an_index(new AuditSearch(null, Set.of(), null, "letter", FROM, UNTIL, null));
    goes_by_an_index(new AuditSearch(null, Set.of(), null, null, FROM, UNTIL, null));
    goes_by_an_index(
        new AuditSearch("user7", Set.of(PATIENT), "bed.move", null, FROM, UNTIL, null));
  }

  @Test
  void the_actions_that_occur_are_found_without_reading_all() {
    assertThat(log.actions(FROM)).contains("bed.move", "patient.open", "result.add", "spell.open");
    assertThat(log.daysOf(Set.of(PATIENT), 100)).hasSize(10);
    assertThat(List.copyOf(log.find(AuditSearch.of(PATIENT, null), 100))).hasSize(10);
  }
}
