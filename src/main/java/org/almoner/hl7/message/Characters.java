package org.almoner.hl7.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text by MSH-18 (HL7 table 0211). Bytes that are not what MSH-18 says are read as Windows
 * code page 1252, one by one, and that is said in a note.
 *
 * @param note what was substituted, null when nothing was
 */
public record Characters(String text, Charset charset, @Nullable String note) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public static Characters read(byte[] bytes) {
    var declared = declared(bytes);
    var charset = charset(declared, bytes);
    if (!charset.equals(StandardCharsets.UTF_8))
      return new Characters(controlled(new String(bytes, charset)), charset, null);
    try {
      var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
      var text = strict.decode(ByteBuffer.wrap(bytes)).toString();
      return new Characters(controlled(withoutMark(text)), charset, null);
    } catch (CharacterCodingException e) {
      return substituted(bytes, declared);
    }
  }

  private static Characters substituted(byte[] bytes, String declared) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    int count = 0;
    for (var result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      for (int i = 0; i < result.length(); i++, count++)
        out.put(new String(new byte[] {in.get()}, WINDOWS));
      decoder.reset();
    }
    var note =
        "%d bytes are not UTF-8%s and were read as Windows-1252. Check names and addresses."
            .formatted(count, declared.isEmpty() ? "" : ", which MSH-18 says");
    return new Characters(controlled(out.flip().toString()), StandardCharsets.UTF_8, note);
  }

  private static String declared(byte[] bytes) {
    var header = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
    var message = Message.read(header);
    return message.header().field(18).text().toUpperCase(java.util.Locale.ROOT);
  }

  private static Charset charset(String declared, byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
        || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
      return StandardCharsets.UTF_16;
    if (declared.startsWith("8859/15")) return Charset.forName("ISO-8859-15");
    if (declared.startsWith("8859/1")) return WINDOWS;
    return StandardCharsets.UTF_8;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Control characters other than line ends and NUL say nothing and are dropped; NUL is answered.
   */
  private static String controlled(String text) {
    for (int i = 0; i < text.length(); i++)
      if (dropped(text.charAt(i)))
        return text.chars()
            .filter(c -> !dropped((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text;
  }

  private static boolean dropped(char c) {
    return c < 0x20 && c != '\r' && c != '\n' && c != '\t' && c != 0;
  }
}
