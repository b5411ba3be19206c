package org.almoner.access.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six-digit codes from a shared secret and the time: RFC 6238 with SHA-1 and steps of 30 s. */
final class Totp {
  static final int STEP = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static byte[] freshSecret() {
    var secret = new byte[20];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /** The step whose code this is, one before or after now allowed for clocks that differ. */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    long current = now.getEpochSecond() / STEP;
    for (long step = current - 1; step <= current + 1; step++)
      if (code(secret, step, 6).equals(code)) return OptionalLong.of(step);
    return OptionalLong.empty();
  }

  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
      var text = Integer.toString(number % (int) Math.pow(10, digits));
      return "0".repeat(digits - text.length()) + text;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For typing into an app by hand (RFC 4648 base 32). */
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : secret) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((held >> bits) & 31));
      }
    }
    if (bits > 0) text.append(BASE32.charAt((held << (5 - bits)) & 31));
    return text.toString();
  }
}
