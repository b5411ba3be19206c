package org.almoner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.almoner.hl7.mllp.Frame;
import org.almoner.hl7.mllp.MllpListener;
import org.almoner.hl7.mllp.MllpSettings;
import org.almoner.hl7.mllp.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** The framing of MLLP, on a listener of its own with short waits. */
class FramingScenarios {
  private final ConcurrentLinkedQueue<Frame> seen = new ConcurrentLinkedQueue<>();
  private MllpListener listener;

  @BeforeEach
  void listen() {
    var settings =
        new MllpSettings(
            true,
            "127.0.0.1",
            0,
            "",
            false,
            2000,
            0,
            Duration.ofMillis(300),
            Duration.ofMillis(1200),
            Duration.ofMillis(900),
            3);
    listener = new MllpListener(settings, this::echo, new DefaultSslBundleRegistry());
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop();
  }

  private Receiver.Reply echo(Frame frame, String remote) {
    seen.add(frame);
    var text =
        switch (frame) {
          case Frame.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
          case Frame.TooLong tooLong -> "too long " + tooLong.length();
          case Frame.Crowded crowded -> "crowded";
          case Frame.Cut cut -> "cut";
          case Frame.Slow slow -> "slow";
          case Frame.End end -> "end";
        };
    var answer = "MSH|^~\\&\rMSA|AA|" + text.strip() + "\r";
    return new Receiver.Reply("", List.of(answer.getBytes(StandardCharsets.UTF_8)), () -> {});
  }

  @Test
  void two_messages_in_one_write_are_answered_in_order() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("\u000Bone\u001C\r\u000Btwo\u001C\r"));
      assertThat(client.receive().controlId()).isEqualTo("one");
      assertThat(client.receive().controlId()).isEqualTo("two");
    }
  }

  @Test
  void a_message_may_come_byte_by_byte() throws Exception {
    try (var client = new MllpClient(listener.port())) {
      for (byte b : bytes("\u000Bslow\u001C\r")) {
        client.raw(new byte[] {b});
        Thread.sleep(5);
      }
      assertThat(client.receive().controlId()).isEqualTo("slow");
    }
  }

  @Test
  void noise_between_messages_is_passed_over() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("noise\r\n\u000Bone\u001C\rxx\u001C\r\u000Btwo\u001C\r"));
      assertThat(client.receive().controlId()).isEqualTo("one");
      assertThat(client.receive().controlId()).isEqualTo("two");
    }
  }

  @Test
  void the_carriage_return_after_the_end_may_be_missing() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("\u000Bone\u001C\u000Btwo\u001C"));
      assertThat(client.receive().controlId()).isEqualTo("one");
      assertThat(client.receive().controlId()).isEqualTo("two");
    }
  }

  @Test
  void a_message_without_an_end_is_waited_for_and_then_answered_as_cut() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("\u000Bhalf"));
      assertThat(client.silent(150)).isTrue();
      assertThat(client.receive().controlId()).isEqualTo("cut");
      client.raw(bytes(" late rest\u001C\r\u000Bnext\u001C\r"));
      assertThat(client.receive().controlId()).isEqualTo("next");
    }
  }

  @Test
  void noise_does_not_keep_a_connection_without_messages_open() throws Exception {
    try (var client = new MllpClient(listener.port())) {
      client.send("one");
      int sent = 0;
      while (sent < 100 && !listener.connections().isEmpty()) {
        client.raw(bytes("x"));
        Thread.sleep(50);
        sent++;
      }
      assertThat(sent).isBetween(10, 99);
    }
  }

  @Test
  void a_message_that_begins_inside_another_cuts_it() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("\u000Bhalf\r\u000Bwhole\u001C\r"));
      assertThat(client.receive().controlId()).isEqualTo("cut");
      assertThat(client.receive().controlId()).isEqualTo("whole");
    }
  }

  @Test
  void a_message_that_is_too_long_is_answered_and_the_next_one_is_taken() throws IOException {
    try (var client = new MllpClient(listener.port())) {
      client.raw(bytes("\u000B" + "x".repeat(50_000) + "\u001C\r\u000Bnext\u001C\r"));
      assertThat(client.receive().controlId()).isEqualTo("too long 50000");
      assertThat(client.receive().controlId()).isEqualTo("next");
      assertThat(((Frame.TooLong) seen.peek()).head()).hasSizeLessThan(20_000);
    }
  }

  @Test
  void a_silent_connection_is_closed() throws Exception {
    try (var client = new MllpClient(listener.port())) {
      client.send("one");
      assertThat(client.silent(3000)).isTrue();
      for (int i = 0; i < 100 && !listener.connections().isEmpty(); i++) Thread.sleep(10);
      assertThat(listener.connections()).isEmpty();
    }
  }

  @Test
  void more_connections_than_allowed_are_not_taken() throws IOException {
    var clients = new ArrayList<MllpClient>();
    try {
      for (int i = 0; i < 3; i++) {
        clients.add(new MllpClient(listener.port()));
        assertThat(clients.getLast().send("c" + i).controlId()).isEqualTo("c" + i);
      }
      try (var fourth = new MllpClient(listener.port())) {
        assertThat(fourth.silent(500)).isTrue();
      }
      assertThat(seen).hasSize(3);
    } finally {
      for (var client : clients) client.close();
    }
  }

  @Test
  void bytes_reach_the_receiver_as_they_were_sent() throws IOException {
    var message = new ByteArrayOutputStream();
    for (int i = 0; i < 256; i++) if (i != 0x0B && i != 0x1C) message.write(i);
    try (var client = new MllpClient(listener.port())) {
      client.raw(MllpClient.framed(message.toByteArray()));
      client.receive();
    }
    assertThat(((Frame.Whole) seen.peek()).bytes()).isEqualTo(message.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
