package org.almoner.hl7.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.message.Characters;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Message;

/** A message that has arrived, read but not yet understood. */
public record Arrival(
    UUID id,
    byte[] raw,
    String remote,
    Instant at,
    Characters characters,
    Message message,
    Sender sender,
    byte[] digest,
    long started) {

  static Arrival of(UUID id, byte[] raw, String remote, Instant at, Senders senders) {
    long started = System.nanoTime();
    var characters = Characters.read(raw);
    var message = Message.read(characters.text());
    var header = message.header();
    var sender = senders.of(name(header.field(3)), name(header.field(4)));
    return new Arrival(id, raw, remote, at, characters, message, sender, digest(message), started);
  }

  private static String name(Field field) {
    var text = field.text().replace("\0", "");
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  private static byte[] digest(Message message) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(message.canonical().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  long micros() {
    return (System.nanoTime() - started) / 1000;
  }

  /** The number of the stay, where this sender puts it. */
  public String visit() {
    return visit(message, sender);
  }

  public static String visit(Message message, Sender sender) {
    int field = sender.visitField().equals("PV1-50") ? 50 : 19;
    return message.segment("PV1").field(field).text();
  }

  /** PID-18, what the sender bills the visit under. */
  public String account() {
    return message.segment("PID").field(18).text();
  }

  /** Every number that names a person in it. */
  public List<String> identifiers() {
    Set<String> found = new LinkedHashSet<>();
    for (var segment : message.segments()) {
      if (segment.name().equals("PID")) segment.repetitions(3).forEach(f -> found.add(f.text()));
      if (segment.name().equals("MRG")) segment.repetitions(1).forEach(f -> found.add(f.text()));
    }
    found.remove("");
    return List.copyOf(found);
  }

  /** Messages that share one of these are taken one after the other, in the order of the array. */
  long[] locks() {
    var names = new LinkedHashSet<>(identifiers());
    if (!visit().isEmpty()) names.add("visit " + visit());
    for (var mrg : message.all("MRG"))
      if (mrg.field(5).present()) names.add("visit " + mrg.field(5).text());
    if (!message.controlId().isEmpty())
      names.add("control " + sender.id() + " " + message.controlId());
    return names.stream().mapToLong(Arrival::hash).sorted().distinct().toArray();
  }

  private static long hash(String name) {
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) hash = 31 * hash + name.charAt(i);
    return hash;
  }
}
