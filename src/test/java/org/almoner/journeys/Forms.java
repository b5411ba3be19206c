package org.almoner.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.almoner.testing.Staff;

/**
 * Fills in the forms of the workspace as they stand and sends them, as a browser without script.
 */
record Forms(Staff.Member user) {
  private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern SELECT =
      Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>");
  private static final Pattern CHOSEN =
      Pattern.compile("<option[^>]* value=\"([^\"]*)\"[^>]* selected");

  /** Fills the form at the address as it stands, changes what is named, and sends it. */
  HttpResponse<String> send(String path, String... changes) {
    return answer(path, drawn(path), changes);
  }

  /** What the fields of the form at the address say when it is opened. */
  LinkedHashMap<String, String> drawn(String path) {
    var page = user.get(path);
    assertThat(page.statusCode())
        .as(path + "\n" + page.headers().firstValue("location"))
        .isEqualTo(200);
    return standing(page.body().substring(page.body().indexOf("class=\"workspace\"")));
  }

  /** Sends a form that was opened before. */
  HttpResponse<String> answer(String path, Map<String, String> opened, String... changes) {
    var form = new LinkedHashMap<>(opened);
    for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
    return user.post(path.replaceAll("\\?.*", ""), form);
  }

  private static LinkedHashMap<String, String> standing(String body) {
    var form = new LinkedHashMap<String, String>();
    var inputs = INPUT.matcher(body);
    while (inputs.find()) {
      var tag = inputs.group();
      var choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
      if (choice && !tag.contains(" checked")) continue;
      var value = VALUE.matcher(tag);
      if (!inputs.group(1).startsWith("_"))
        form.put(inputs.group(1), value.find() ? value.group(1) : "");
    }
    var selects = SELECT.matcher(body);
    while (selects.find()) {
      var chosen = CHOSEN.matcher(selects.group(2));
      form.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
    }
    return form;
  }

  HttpResponse<String> done(String path, String... changes) {
    var answer = send(path, changes);
    assertThat(answer.statusCode()).as(() -> text(answer.body())).isEqualTo(302);
    return answer;
  }

  /** What the refused form says. */
  String refused(String path, String... changes) {
    var answer = send(path, changes);
    assertThat(answer.statusCode()).as(() -> text(answer.body())).isEqualTo(422);
    return text(answer.body());
  }

  String read(String path) {
    var page = user.get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return text(page.body());
  }

  static String text(String html) {
    return html.replaceAll("(?s)<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
