package org.almoner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.almoner.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing happens twice, whatever a hurried hand or a weak network does. */
@HospitalTest
class OnceScenarios {
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
  @Autowired Staff staff;
  @Autowired Probe probe;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private Staff.Member nurse;
  private final String name = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void sign_in() {
    nurse = staff.with(Role.NURSE);
  }

  @Test
  void a_double_click_has_one_effect_and_both_land_on_the_same_page() {
    var clicks =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> send("/probe/change"), THREADS))
            .toList();
    var answers = clicks.stream().map(CompletableFuture::join).toList();
    assertThat(probe.effects(name)).isEqualTo(1);
    assertThat(answers).allSatisfy(a -> assertThat(location(a)).endsWith("/now?done=" + name));
  }

  @Test
  void a_retry_after_a_lost_answer_says_that_it_was_saved_and_does_nothing() {
    assertThat(send("/probe/lost").statusCode()).isEqualTo(500);
    var again = send("/probe/lost");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body())
        .contains("This was already saved at 14:32")
        .contains("Nothing was done twice");
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  @Test
  void a_refused_form_may_be_corrected_and_sent_again() {
    assertThat(send("/probe/refused").statusCode()).isEqualTo(422);
    assertThat(send("/probe/refused", Map.of("allow", "yes")).statusCode()).isEqualTo(302);
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  @Test
  void a_form_changed_after_it_was_saved_is_not_answered_as_saved() {
    assertThat(send("/probe/change").statusCode()).isEqualTo(302);
    var changed = send("/probe/change", Map.of("note", "Moved to bay B"));
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body())
        .contains("What you changed was not saved", "saved at 14:32", "Moved to bay B");
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  @Test
  void a_broken_key_is_refused_like_none() {
    var broken = nurse.post("/probe/change", Map.of("name", name, "_key", "broken\u0000broken"));
    assertThat(broken.statusCode()).isEqualTo(400);
    var draft =
        nurse.post("/probe/change", Map.of("name", name, "_draft", "x", "_draft_patient", "x"));
    assertThat(draft.statusCode()).isEqualTo(400);
  }

  @Test
  void a_post_without_a_key_is_not_done() {
    var answer = nurse.post("/probe/change", Map.of("name", name, "_key", ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(probe.effects(name)).isZero();
  }

  @Test
  void a_key_belongs_to_one_form_and_one_person() {
    send("/probe/change");
    assertThat(send("/probe/refused", Map.of("allow", "yes")).statusCode()).isEqualTo(422);
    assertThat(probe.effects(name)).isEqualTo(1);
    nurse = staff.with(Role.NURSE);
    send("/probe/change");
    assertThat(probe.effects(name)).isEqualTo(2);
  }

  @Test
  void a_repeat_during_a_slow_save_is_told_to_wait() {
    var door = UUID.randomUUID().toString();
    var first =
        CompletableFuture.supplyAsync(() -> send("/probe/change", Map.of("wait", door)), THREADS);
    while (probe.effects(name) == 0) Thread.onSpinWait();
    var second = send("/probe/change", Map.of("wait", door));
    assertThat(second.body()).contains("already saved");
    probe.doors.get(door).countDown();
    assertThat(first.join().statusCode()).isEqualTo(302);
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  @Test
  void a_claim_whose_program_died_before_the_commit_lapses() {
    jdbc.sql(
            """
            insert into shell.request_key (person, key, claim, path, claimed_at)
            values (:person, :key, :claim, '/probe/change', :at)
            """)
        .param("person", nurse.id())
        .param("key", key)
        .param("claim", UUID.randomUUID())
        .param("at", TestClock.START.minus(Duration.ofMinutes(3)).atOffset(ZoneOffset.UTC))
        .update();
    assertThat(send("/probe/change").statusCode()).isEqualTo(302);
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  @Test
  void a_request_thought_lost_cannot_commit_after_its_repeat_did() {
    var first = CompletableFuture.supplyAsync(() -> send("/probe/slow"), THREADS);
    while (!probe.entered.contains(name)) Thread.onSpinWait();
    try {
      clock.advance(Duration.ofMinutes(3));
      assertThat(send("/probe/slow").statusCode()).isEqualTo(302);
    } finally {
      clock.set(TestClock.START);
    }
    probe.doors.get(name).countDown();
    assertThat(first.join().statusCode()).isEqualTo(500);
    assertThat(probe.effects(name)).isEqualTo(1);
  }

  private HttpResponse<String> send(String path) {
    return send(path, Map.of());
  }

  private HttpResponse<String> send(String path, Map<String, String> more) {
    var form = new java.util.HashMap<>(more);
    form.put("name", name);
    form.put("_key", key);
    return nurse.post(path, form);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }
}
