package org.almoner.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.testing.RunningAlmoner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, or its database, killed at random moments under an HL7 load: every acknowledged
 * message is there once. `make test` does a few rounds; `make soak` does fifty.
 */
class KillScenarios {
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 4);
  private static final int FEEDS = 4;
  private static final long SEED = 20261124;
  @TempDir Path home;
  private final Random random = new Random(SEED);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void every_acknowledged_message_survives_kill_9_and_is_there_once() throws Exception {
    var feeds =
        IntStream.range(0, FEEDS)
            .mapToObj(f -> new Feed(AdtFeed.of(f * 100_000 + 1, 20_000)))
            .toList();
    var almoner = RunningAlmoner.start(home, Map.of());
    BenchHospital.create(home);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        almoner = disturb(almoner, feeds, round % 2 == 0);
        check();
      }
    } finally {
      almoner.close();
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * FEEDS);
  }

  private RunningAlmoner disturb(RunningAlmoner almoner, List<Feed> feeds, boolean program)
      throws Exception {
    var stop = new AtomicBoolean();
    int port = almoner.mllpPort;
    var threads =
        feeds.stream().map(f -> Thread.startVirtualThread(() -> f.send(port, stop))).toList();
    Thread.sleep(500 + random.nextInt(2_500));
    if (program) almoner.kill();
    else RunningAlmoner.killPostgres(home);
    Thread.sleep(program ? 100 : 3_000); // the feeds go on while the database comes back
    stop.set(true);
    for (var thread : threads) thread.join(30_000);
    return almoner.alive() ? almoner : RunningAlmoner.start(home, Map.of());
  }

  private void check() {
    var stored =
        "select count(*) from hl7.message where outcome = 'applied' and control_id in (%s)"
            .formatted(quoted(acknowledged));
    assertThat(Homes.count(home, stored)).isEqualTo(acknowledged.size());
    var twice =
        "select count(*) - count(distinct control_id) from hl7.message where outcome = 'applied'";
    assertThat(Homes.count(home, twice)).isZero();
    assertThat(
            Homes.count(
                home,
                "select count(*) from (select 1 from inpatients.spell s join encounters.encounter e"
                    + " on e.id = s.id group by e.visit_number having count(*) > 1) twice"))
        .isZero();
    var admitted = acknowledged.stream().filter(c -> c.endsWith("A01")).count();
    assertThat(
            Homes.count(
                home, "select count(*) from encounters.encounter where visit_number like 'BV%'"))
        .isGreaterThanOrEqualTo(admitted);
  }

  private static String quoted(Set<String> ids) {
    return ids.isEmpty()
        ? "''"
        : ids.stream().map(i -> "'" + i + "'").collect(Collectors.joining(","));
  }

  /** One sender: it repeats what was not acknowledged, as a real one does. */
  private final class Feed {
    private final List<String> messages;
    private int position;

    Feed(List<String> messages) {
      this.messages = messages;
    }

    void send(int port, AtomicBoolean stop) {
      while (!stop.get()) {
        try (var socket = new Socket("127.0.0.1", port)) {
          socket.setSoTimeout(10_000);
          converse(socket, stop);
        } catch (IOException e) {
          pause(); // killed, or not up yet: connect again
        }
      }
    }

    private void converse(Socket socket, AtomicBoolean stop) throws IOException {
      var in = new BufferedInputStream(socket.getInputStream());
      while (!stop.get()) {
        var message = messages.get(position);
        socket
            .getOutputStream()
            .write(("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.UTF_8));
        if (!answer(in).contains("MSA|AA|")) {
          pause(); // the database is away: the sender tries the same message again
          continue;
        }
        acknowledged.add(message.split("\\|")[9]);
        position++;
      }
    }

    private String answer(BufferedInputStream in) throws IOException {
      var text = new StringBuilder();
      int c;
      while ((c = in.read()) != 0x1c) {
        if (c < 0) throw new IOException("closed");
        text.append((char) c);
      }
      in.read();
      return text.toString();
    }

    private void pause() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
