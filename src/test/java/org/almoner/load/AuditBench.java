package org.almoner.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at one record, among ten million entries of two years: page and export. */
@Tag("bench")
@HospitalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditBench {
  private static final int ENTRIES = Integer.getInteger("bench.audit", 10_000_000);
  private static final int PATIENTS = 200_000;
  private static final UUID PATIENT = new UUID(8, 77);
  @Autowired Staff staff;
  private JdbcClient superuser;

  @BeforeAll
  void two_years_of_entries() {
    superuser = JdbcClient.create(TestDatabase.superuser());
    for (int month = 0; month < 24; month++)
      superuser
          .sql(
              "select audit.ensure_month(timestamptz '1970-01-01 00:00+00' + :m * interval '1 month') is null")
          .param("m", month)
          .query(Boolean.class)
          .single();
    superuser.sql("alter table audit.entry disable trigger keep_unlinked").update();
    superuser
        .sql(
            """
            insert into audit.entry (id, at, actor, action, patient_id, subject, reason)
            select gen_random_uuid(),
              timestamptz '1970-01-01 00:00+00' + n * (interval '700 days' / :entries),
              'user' || n % 2000, (array['patient.open','spell.open','result.add','bed.move'])[1 + n % 4],
              ('00000000-0000-0008-0000-' || lpad(to_hex(n % :patients), 12, '0'))::uuid,
              (array['spell:','result:','letter:',''])[1 + n % 4] || n, 'Patient on Ward 7'
            from generate_series(0, :entries - 1) n
            """)
        .param("entries", ENTRIES)
        .param("patients", PATIENTS)
        .update();
    superuser.sql("alter table audit.entry enable trigger keep_unlinked").update();
    superuser.sql("analyze audit.entry").update();
  }

  @AfterAll
  void the_months_are_gone() {
    for (int month = 0; month < 24; month++) {
      var name = "%d_%02d".formatted(1970 + month / 12, 1 + month % 12);
      superuser.sql("drop table audit.entry_%1$s, audit.link_%1$s".formatted(name)).update();
    }
  }

  @Test
  void the_page_and_the_export_take_less_than_a_second() {
    var officer = staff.with(Role.INFORMATION_GOVERNANCE);
    var path = "/patients/" + PATIENT + "/access-log";
    for (var page : new String[] {path, path + "/export.csv", path + "/for-patient"}) {
      officer.get(page); // the first asks for the plan
      var began = System.nanoTime();
      var answer = officer.get(page);
      var millis = (System.nanoTime() - began) / 1_000_000;
      System.out.printf("%,d entries, %s: %d ms%n", ENTRIES, page, millis);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(millis).isLessThan(1_000);
    }
    assertThat(officer.get(path + "/export.csv").body().lines().count())
        .isGreaterThan(ENTRIES / PATIENTS);
  }
}
