package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.hl7.mllp.Frame;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.hl7.mllp.MllpSettings;
import org.almoner.hl7.mllp.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Large messages of many connections at once, on a listener that has 8 MB for all of them. */
class LargeMessagesScenarios {
  private static final int MEGABYTE = 1024 * 1024;
  private MllpListener listener;

  @BeforeEach
  void listen() {
    listen(60);
  }

  private void listen(int longest) {
    var settings =
        new MllpSettings(
            true,
            "127.0.0.1",
            0,
            "",
            false,
            4 * MEGABYTE,
            8 * MEGABYTE,
            Duration.ofSeconds(1),
            Duration.ofSeconds(longest),
            Duration.ofMinutes(1),
            100);
    listener = new MllpListener(settings, this::say, new DefaultSslBundleRegistry());
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop();
  }

  private Receiver.Reply say(Frame frame, String remote) {
    var text =
        switch (frame) {
          case Frame.Whole whole -> "whole " + Arrays.hashCode(whole.bytes());
          case Frame.TooLong tooLong -> "too long " + tooLong.length();
          case Frame.Crowded crowded -> "crowded " + crowded.length();
          case Frame.Cut cut -> "cut";
          case Frame.Slow slow -> "slow " + slow.bytes().length;
          case Frame.End end -> "end";
        };
    var answer = "MSH|^~\\&|\rMSA|AA|" + text + "\r";
    return new Receiver.Reply("", List.of(answer.getBytes(StandardCharsets.UTF_8)), () -> {});
  }

  private static byte[] large(int bytes) {
    var message = new byte[bytes];
    for (int i = 0; i < bytes; i++) message[i] = (byte) ('A' + i % 23);
    return message;
  }

  private static byte[] unfinished(int bytes) {
    var framed = MllpClient.framed(large(bytes));
    return Arrays.copyOf(framed, framed.length - 2);
  }

  @Test
  void one_for_which_there_is_no_memory_is_told_so_and_the_others_go_on() throws Exception {
    var hogs = List.of(connect(), connect());
    try (var third = connect();
        var small = connect()) {
      for (var hog : hogs) hog.raw(unfinished(3_900_000));
      var dripping = Thread.ofVirtual().start(() -> drip(hogs));
      crowdedOnceTheyAreRead(third);
      assertThat(small.send("small").controlId()).startsWith("whole");
      assertThat(small.send(large(60_000)).controlId()).isEqualTo(whole(60_000));
      assertThat(third.send("small").controlId()).startsWith("whole");
      dripping.interrupt();
      dripping.join();
      for (var hog : hogs) {
        hog.raw(new byte[] {0x1C, '\r'});
        assertThat(hog.receive().controlId()).startsWith("whole");
      }
      assertThat(third.send(large(3_000_000)).controlId()).isEqualTo(whole(3_000_000));
      assertThat(third.send(large(4 * MEGABYTE + 1)).controlId()).startsWith("too long");
    } finally {
      for (var hog : hogs) hog.close();
    }
  }

  @Test
  void whoever_drips_is_told_so_and_holds_the_memory_no_longer() throws Exception {
    stop();
    listen(3);
    var hogs = List.of(connect(), connect());
    try (var third = connect()) {
      for (var hog : hogs) hog.raw(unfinished(3_900_000));
      var dripping = Thread.ofVirtual().start(() -> drip(hogs));
      crowdedOnceTheyAreRead(third);
      for (var hog : hogs) assertThat(hog.receive().controlId()).startsWith("slow");
      assertThat(dripping.isAlive()).isTrue();
      assertThat(third.send(large(3_000_000)).controlId()).isEqualTo(whole(3_000_000));
      dripping.interrupt();
      dripping.join();
      for (var hog : hogs) assertThat(hog.send("again").controlId()).startsWith("whole");
    } finally {
      for (var hog : hogs) hog.close();
    }
  }

  /** What was written may not have been read yet, and then there is room still. */
  private static void crowdedOnceTheyAreRead(MllpClient third) throws IOException {
    for (int tries = 0; tries < 20; tries++)
      if (third.send(large(3_000_000)).controlId().equals("crowded 3000000")) return;
    throw new AssertionError("There was always room for a third large message.");
  }

  private static void drip(List<MllpClient> senders) {
    try {
      while (true) {
        for (var sender : senders) sender.raw(new byte[] {'x'});
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void forty_unfinished_messages_have_no_more_memory_than_is_allowed() throws Exception {
    var message = unfinished(4_000_000);
    long before = used();
    var clients = new ArrayList<MllpClient>();
    try {
      for (int i = 0; i < 40; i++) {
        var client = connect();
        clients.add(client);
        Thread.ofVirtual().start(() -> sendQuietly(client, message));
      }
      for (int i = 0; i < 8; i++) {
        assertThat((used() - before) / MEGABYTE).isLessThan(60);
        Thread.sleep(100);
      }
      try (var other = connect()) {
        assertThat(other.send("small").controlId()).startsWith("whole");
      }
    } finally {
      for (var client : clients) client.close();
    }
    for (int i = 0; i < 1000 && !listener.connections().isEmpty(); i++) Thread.sleep(10);
    try (var later = connect()) {
      for (int i = 0; i < 5; i++)
        assertThat(later.send(large(4_000_000)).controlId()).isEqualTo(whole(4_000_000));
    }
  }

  private static void sendQuietly(MllpClient client, byte[] message) {
    try {
      client.raw(message);
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?i).*(closed|reset|broken).*");
    }
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String whole(int bytes) {
    return "whole " + Arrays.hashCode(large(bytes));
  }

  private MllpClient connect() throws IOException {
    return new MllpClient(listener.port());
  }
}
