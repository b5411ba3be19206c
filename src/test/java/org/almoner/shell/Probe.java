package org.almoner.shell;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.NotFound;
import org.almoner.platform.StaleEdit;
import org.almoner.shell.live.Listeners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages that do what the frame must cope with. Each effect is one row that a test can count. */
@Controller
public class Probe {
  final ConcurrentHashMap<String, CountDownLatch> doors = new ConcurrentHashMap<>();
  final java.util.Set<String> entered = ConcurrentHashMap.newKeySet();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Live live;
  private final Listeners listeners;
  private final Clock clock;

  Probe(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Live live,
      Listeners listeners,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.live = live;
    this.listeners = listeners;
    this.clock = clock;
  }

  public void hangUp() {
    listeners.hangUp();
  }

  long effects(String name) {
    return jdbc.sql("select count(*) from shell.draft where page = :page")
        .param("page", "/effect/" + name)
        .query(Long.class)
        .single();
  }

  /** A page of our own with a live part and a form with a draft. */
  @GetMapping(path = "/probe/form/{name}", produces = "text/html")
  @ResponseBody
  String form(@PathVariable String name, CsrfToken csrf) {
    return """
        <!DOCTYPE html><html lang="en-GB" data-now="%1$s"><head><title>Probe</title><meta name="csrf" content="%2$s">
        <script src="/assets/almoner.js" defer></script></head><body data-live="probe:%3$s">
        <h1>Probe</h1><span data-live-stamp data-state="live"><span data-live-words></span></span><div data-live-notice hidden></div>
        <p id="item-%3$s">Effects: 0</p>
        <form method="post" action="/probe/change" data-draft="probe-%3$s">
        <input type="hidden" name="_csrf" value="%2$s"><input type="hidden" name="_key" value="%4$s">
        <input type="hidden" name="name" value="%3$s">
        <label for="note">Note</label><textarea id="note" name="note"></textarea>
        <label><input type="checkbox" name="urgent" value="yes">Urgent</label>
        <button type="submit" data-writes>Save</button></form>
        <span data-draft-state></span><span data-connection-word></span><span data-spoken></span></body></html>
        """
        .formatted(clock.instant(), csrf.getToken(), name, UUID.randomUUID());
  }

  /** Reads an id as our own pages do; "fault" is a fault of the program instead. */
  @PostMapping("/probe/id")
  String id(@RequestParam String id) {
    return "redirect:/now?id=" + UUID.fromString(id.equals("fault") ? "of the program" : id);
  }

  @PostMapping("/probe/change")
  String change(@RequestParam String name, @RequestParam(defaultValue = "") String wait)
      throws InterruptedException {
    effect(name);
    if (!wait.isEmpty())
      doors.computeIfAbsent(wait, w -> new CountDownLatch(1)).await(5, TimeUnit.SECONDS);
    return "redirect:/now?done=" + name;
  }

  @PostMapping("/probe/lost")
  String lost(@RequestParam String name) {
    effect(name);
    throw new IllegalStateException("after the commit");
  }

  @PostMapping("/probe/refused")
  String refused(@RequestParam String name, @RequestParam(defaultValue = "no") String allow) {
    if (allow.equals("no")) throw new InvalidInput("name", "That bed has a patient in it.");
    effect(name);
    return "redirect:/now";
  }

  @PostMapping("/probe/stale")
  String stale() {
    throw new StaleEdit("Ward 7");
  }

  @GetMapping("/probe/missing")
  String missing() {
    throw new NotFound("The ward");
  }

  @PostMapping("/probe/waiting")
  String waiting() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local statement_timeout = '20ms'").update();
          jdbc.sql("select pg_sleep(5)").query().listOfRows();
        });
    return "redirect:/";
  }

  @GetMapping("/probe/broken")
  String broken() {
    throw new IllegalStateException("secret detail");
  }

  @GetMapping("/probe/by-id/{id}")
  String byId(@PathVariable UUID id) {
    return "redirect:/now?id=" + id;
  }

  /** Stays inside its transaction until the test lets it go. */
  @PostMapping("/probe/slow")
  String slow(@RequestParam String name) {
    var door = doors.computeIfAbsent(name, n -> new CountDownLatch(1));
    transaction.executeWithoutResult(
        t -> {
          insert(name);
          if (entered.add(name)) await(door);
        });
    return "redirect:/now";
  }

  private static void await(CountDownLatch door) {
    try {
      door.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void effect(String name) {
    transaction.executeWithoutResult(
        t -> {
          insert(name);
          live.changed("probe:" + name, "item-" + name);
        });
  }

  private void insert(String name) {
    jdbc.sql(
            """
                  insert into shell.draft (person, form, page, desk, fields, saved_at)
                  values (:id, 'effect', :page, '', '', :at)
                  """)
        .param("id", UUID.randomUUID())
        .param("page", "/effect/" + name)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Shows how many effects there are. */
  @org.springframework.stereotype.Component
  static class Shown implements LiveFragment {
    private final JdbcClient jdbc;

    Shown(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String kind() {
      return "probe";
    }

    @Override
    public @Nullable String html(String topic, String item) {
      var name = topic.substring("probe:".length());
      var count =
          jdbc.sql("select count(*) from shell.draft where page = :page")
              .param("page", "/effect/" + name)
              .query(Long.class)
              .single();
      return "<p id=\"" + item + "\">Effects: " + count + "</p>";
    }
  }

  /** A topic that nobody's role may hear. */
  @org.springframework.stereotype.Component
  static class Secret implements LiveFragment {
    @Override
    public String kind() {
      return "probe-secret";
    }

    @Override
    public String activity() {
      return "probe.never";
    }

    @Override
    public @Nullable String html(String topic, String item) {
      return null;
    }
  }
}
