package org.almoner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person reads when something was not done. */
@HospitalTest
class TroubleScenarios {
  @Autowired Staff staff;
  private Staff.Member nurse;

  @BeforeEach
  void sign_in() {
    nurse = staff.with(Role.NURSE);
  }

  @Test
  void an_address_that_leads_nowhere_is_404() {
    assertThat(nurse.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(nurse.get("/nowhere").body()).contains("There is no page here");
    assertThat(nurse.get("/probe/missing").statusCode()).isEqualTo(404);
    assertThat(nurse.get("/probe/by-id/not-a-uuid").statusCode()).isEqualTo(404);
  }

  @Test
  void a_failure_has_a_reference_and_no_detail() {
    var answer = nurse.get("/probe/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("reference ")
        .doesNotContain("secret detail")
        .doesNotContain("Exception");
  }

  @Test
  void an_address_that_only_takes_a_form_says_so_when_it_is_opened() {
    var answer = nurse.get("/probe/refused");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body())
        .contains("This address only takes a form", "stands if Almoner said so", "<!DOCTYPE html>");
  }

  @Test
  void what_took_too_long_was_undone_and_gives_back_what_was_typed() {
    var answer = nurse.post("/probe/waiting", Map.of("reason", "Call bell broken"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("Almoner took too long", "this was not saved", "Call bell broken")
        .contains("<!DOCTYPE html>");
  }

  @Test
  void a_file_too_large_to_send_is_refused_in_the_frame() {
    var analyst = staff.with(Role.INTEGRATION_ANALYST).web();
    var answer =
        analyst.raw(
            analyst
                .to("/patients/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\""
                            + "\r\n\r\n"
                            + "a".repeat(65 * 1024 * 1024)
                            + "\r\n--x--\r\n")));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("up to 64 MB", "Nothing of this one was saved");
  }

  @Test
  void an_uncaught_refusal_says_what_is_in_the_way() {
    var answer = nurse.post("/probe/refused", Map.of("name", "x"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("That bed has a patient in it.").contains("<!DOCTYPE html>");
  }

  @Test
  void a_stale_edit_gives_back_what_was_typed() {
    var answer =
        nurse.post("/probe/stale", Map.of("reason", "Call bell <fault>", "password", "hidden-one"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Call bell &lt;fault&gt;").doesNotContain("hidden-one");
  }

  @Test
  void what_no_form_offers_is_not_understood_and_is_no_failure() {
    assertThat(nurse.get("/patients?q=a%00b").statusCode()).isEqualTo(400);
    assertThat(
            staff
                .nobody()
                .submit("/sign-in", Map.of("username", "a\u0000b", "password", "x"))
                .statusCode())
        .isEqualTo(400);
    assertThat(nurse.get("/patients?q=%ff%fe").statusCode()).isEqualTo(400);
    var id = nurse.post("/probe/id", Map.of("name", "x", "id", "half-an-id"));
    assertThat(id.statusCode()).isEqualTo(400);
    assertThat(id.body()).contains("Almoner did not understand that");
    assertThat(nurse.post("/probe/id", Map.of("name", "x", "id", "fault")).statusCode())
        .isEqualTo(500);
  }
}
