package org.almoner.demonstration.simulator;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.shell.Trust;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what happens next, so many times a minute, while the demonstration hospital is loaded. It
 * never sends to a hospital that is not marked as training.
 */
@Component
public class Simulator implements DisposableBean {
  public static final int FASTEST = 600;
  private static final int KEPT = 30;
  private final Day day;
  private final Trust trust;
  private final Clock clock;
  private final int port;
  private final AtomicInteger number;
  private final Deque<Sent> latest = new ArrayDeque<>();
  private final Deque<Sent> faults = new ArrayDeque<>();
  private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
  private volatile int speed;
  private volatile boolean ended;

  Simulator(
      JdbcClient jdbc,
      Trust trust,
      Clock clock,
      @Value("${almoner.mllp.port:2575}") int port,
      @Value("${ALMONER_SIMULATOR_SPEED:0}") int speed) {
    this.day = new Day(new Hospital(jdbc, clock, ""));
    this.trust = trust;
    this.clock = clock;
    this.port = port;
    this.speed = within(speed);
    this.number = new AtomicInteger((int) (clock.millis() / 1000 % 1_000_000));
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Thread.ofVirtual().name("almoner-simulator").start(this::keepGoing);
  }

  /** Messages a minute; 0 is stopped. */
  public int speed() {
    return speed;
  }

  public void speed(int perMinute) {
    speed = within(perMinute);
  }

  private static int within(int perMinute) {
    return Math.clamp(perMinute, 0, FASTEST);
  }

  /** The newest first. */
  public List<Sent> latest() {
    synchronized (latest) {
      return new ArrayList<>(latest);
    }
  }

  /** Those that were not accepted, the newest first. */
  public List<Sent> faults() {
    synchronized (latest) {
      return new ArrayList<>(faults);
    }
  }

  /** How many were answered AA, AE, AR, or not at all. */
  public Map<String, Integer> answers() {
    return Map.copyOf(answers);
  }

  private void keepGoing() {
    try {
      while (!ended) beat();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() throws InterruptedException {
    Thread.sleep(speed == 0 ? 500 : 60_000 / speed);
    if (speed > 0 && !ended && trust.training()) one(port);
  }

  /** Sends the next message, if there is anything to tell. */
  void one(int to) {
    day.next(number.incrementAndGet(), clock.instant())
        .ifPresent(message -> keep(message, answer(to, message)));
  }

  private static String answer(int to, Day.Message message) {
    try {
      return Mllp.send(to, message.text());
    } catch (IOException e) {
      return "no answer: " + e.getMessage();
    }
  }

  private void keep(Day.Message message, String answer) {
    answers.merge(answer.split(":")[0], 1, Integer::sum);
    var sent = new Sent(clock.instant(), message.trigger(), message.words(), answer);
    synchronized (latest) {
      keep(latest, sent);
      if (!sent.accepted()) keep(faults, sent);
    }
  }

  private static void keep(Deque<Sent> all, Sent sent) {
    all.addFirst(sent);
    if (all.size() > KEPT) all.removeLast();
  }

  @Override
  public void destroy() {
    ended = true;
  }
}
