package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.almoner.shell.drafts.Drafts;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept beside the record goes when nobody needs it any more. */
@HospitalTest
class CleaningScenarios {
  @Autowired Staff staff;
  @Autowired Drafts drafts;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Map<String, RecurringTask<Void>> jobs;

  @AfterEach
  void the_clock_stands_where_it_stood() {
    clock.set(TestClock.START);
  }

  private void job(String name) {
    var task = jobs.get(name);
    task.execute(new TaskInstance<>(task.getName(), "recurring"), null);
  }

  private String job_named(String part) {
    return jobs.keySet().stream().filter(n -> n.endsWith(part)).findFirst().orElseThrow();
  }

  private void draft(UUID person, String form) {
    jdbc.sql(
            """
            insert into shell.draft (person, form, page, desk, fields, saved_at)
            values (:person, :form, '/now', 'desk', '{}', :at)
            """)
        .param("person", person)
        .param("form", form)
        .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  @Test
  void a_draft_goes_after_thirty_days_and_not_before() {
    var person = UUID.randomUUID();
    draft(person, "old");
    clock.advance(Duration.ofDays(29));
    draft(person, "young");
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    job(job_named("purgeDraftsJob"));
    assertThat(drafts.of(person)).extracting(Drafts.Draft::form).containsExactly("young");
  }

  @Test
  void ended_sessions_and_wrong_attempts_go_and_open_ones_stay() {
    var gone = staff.with(Role.NURSE);
    staff.nobody().submit("/sign-in", Map.of("username", gone.username(), "password", "x"));
    clock.advance(Duration.ofDays(91));
    var here = staff.with(Role.NURSE);
    job(job_named("accessCleaningJob"));
    assertThat(sessions(gone)).isZero();
    assertThat(sessions(here)).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from access.attempt").query(Long.class).single()).isZero();
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
  }

  private long sessions(Staff.Member of) {
    return jdbc.sql("select count(*) from access.session where account_id = :user")
        .param("user", of.id())
        .query(Long.class)
        .single();
  }

  @Test
  void the_lock_screen_counts_what_waits() {
    var nurse = staff.with(Role.NURSE);
    draft(nurse.id(), "one");
    draft(nurse.id(), "two");
    nurse.post("/lock", Map.of());
    assertThat(nurse.get("/lock").body()).contains("The 2 forms you began are kept.");
  }

  @Test
  void the_sign_in_page_says_whether_services_work() {
    assertThat(staff.nobody().get("/sign-in").body())
        .contains("All services are working", "Last checked 14:32:05. Patient records");
  }
}
