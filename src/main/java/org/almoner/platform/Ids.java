package org.almoner.platform;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that sort by the time they were made (UUID version 7, RFC 9562), so that indexes stay dense.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    return at(System.currentTimeMillis());
  }

  static UUID at(long epochMillis) {
    long high = (epochMillis << 16) | 0x7000L | RANDOM.nextLong() & 0x0FFFL;
    long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
