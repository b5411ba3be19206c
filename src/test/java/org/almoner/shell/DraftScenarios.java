package org.almoner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.access.Role;
import org.almoner.testing.HospitalTest;
import org.almoner.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed waits on the server, for its owner alone, until it is saved. */
@HospitalTest
class DraftScenarios {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
  @Autowired Staff staff;
  private Staff.Member nurse;
  private final String form = "form-" + UUID.randomUUID();

  @BeforeEach
  void sign_in() {
    nurse = staff.with(Role.NURSE);
  }

  @Test
  void it_is_given_back_letter_by_letter_at_another_browser() throws Exception {
    var typed = "'; -- <script>alert(1)</script> Łódź 体温 \\\\ tab\\t";
    assertThat(save(form, typed, "/ward", "key-none")).isEqualTo(200);
    var back =
        CLIENT.send(
            request(staff.again(nurse), form).GET().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(back.body()).contains("<script>alert(1)</script> Łódź 体温");
    assertThat(nurse.get("/now").body()).contains("/ward");
  }

  @Test
  void patients_and_people_keep_theirs_apart() throws Exception {
    assertThat(save(form + "?patient=" + UUID.randomUUID(), "of one patient", "/p", "k"))
        .isEqualTo(200);
    assertThat(status(nurse, form)).isEqualTo(204);
    assertThat(save(form, "mine", "/p", "k")).isEqualTo(200);
    assertThat(status(staff.with(Role.NURSE), form)).isEqualTo(204);
    assertThat(status(nurse, form)).isEqualTo(200);
  }

  @Test
  void the_change_ends_it_and_a_late_save_cannot_bring_it_back() throws Exception {
    var key = UUID.randomUUID().toString();
    save(form, "almost done", "/p", key);
    var name = UUID.randomUUID().toString();
    nurse.post("/probe/change", Map.of("name", name, "_key", key, "_draft", form));
    assertThat(status(nurse, form)).isEqualTo(204);
    save(form, "almost done, late", "/p", key);
    assertThat(status(nurse, form)).isEqualTo(204);
  }

  @Test
  void a_refused_change_keeps_it() throws Exception {
    save(form, "still needed", "/p", "k");
    nurse.post("/probe/refused", Map.of("name", "x", "_draft", form));
    assertThat(status(nurse, form)).isEqualTo(200);
  }

  @Test
  void it_leads_only_to_a_page_of_almoner() throws Exception {
    assertThat(save(form, "x", "javascript:alert(1)", "k")).isEqualTo(400);
    assertThat(save(form, "x", "//elsewhere.example", "k")).isEqualTo(400);
  }

  private int save(String path, String typed, String page, String key) throws Exception {
    var body =
        "{\"fields\":\"[[\\\"note\\\",\\\"%s\\\"]]\",\"page\":\"%s\",\"desk\":\"one\",\"key\":\"%s\"}"
            .formatted(typed, page, key);
    var token = TOKEN.matcher(nurse.get("/now").body());
    assertThat(token.find()).isTrue();
    var put =
        request(nurse, path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token.group(1))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static int status(Staff.Member person, String path) throws Exception {
    return CLIENT
        .send(request(person, path).GET().build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpRequest.Builder request(Staff.Member person, String path) {
    return HttpRequest.newBuilder(URI.create(person.address() + "/drafts/" + path))
        .header("Accept", "application/json")
        .header("Cookie", "almoner=" + person.token());
  }
}
