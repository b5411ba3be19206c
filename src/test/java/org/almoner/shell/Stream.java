package org.almoner.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.almoner.testing.Staff;
import org.jspecify.annotations.Nullable;

/** One browser's stream of changes, read without a browser. */
final class Stream implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final HttpResponse<InputStream> answer;

  record Event(String id, String name, String data) {}

  private Stream(HttpResponse<InputStream> answer) {
    this.answer = answer;
    Thread.ofVirtual().start(this::read);
  }

  static Stream of(Staff.Member person, String topic, String lastSeen)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(person.address() + "/live?topic=" + topic))
            .header("Cookie", "almoner=" + person.token())
            .header("Accept", "text/event-stream");
    if (!lastSeen.isEmpty()) request.header("Last-Event-ID", lastSeen);
    return new Stream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  int status() {
    return answer.statusCode();
  }

  /** The next event of that name, or null after ten seconds. */
  @Nullable Event next(String name) throws InterruptedException {
    return next(e -> e.name().equals(name));
  }

  @Nullable Event next(Predicate<Event> wanted) throws InterruptedException {
    for (var e = events.poll(10, TimeUnit.SECONDS);
        e != null;
        e = events.poll(10, TimeUnit.SECONDS)) if (wanted.test(e)) return e;
    return null;
  }

  void leave() throws IOException {
    answer.body().close();
  }

  @Override
  public void close() throws IOException {
    leave();
  }

  private void read() {
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      var data = new StringBuilder();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) id = line.substring(3);
        else if (line.startsWith("event:")) name = line.substring(6);
        else if (line.startsWith("data:")) data.append(line.substring(5)).append('\n');
        else if (line.isEmpty()) {
          events.add(new Event(id, name, data.toString().strip()));
          data.setLength(0);
        }
      }
    } catch (IOException e) {
      events.add(new Event("", "ended", ""));
    }
  }
}
