package org.almoner.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  /** The key and the values of RFC 6238, appendix B, SHA-1. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void codes_are_those_of_rfc_6238(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / Totp.STEP, 8)).isEqualTo(code);
  }

  @Test
  void a_clock_half_a_minute_off_is_allowed_and_no_more() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var code = Totp.code(SECRET, now.getEpochSecond() / Totp.STEP, 6);
    assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).isPresent();
    assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).isPresent();
    assertThat(Totp.step(SECRET, code, now.plusSeconds(90))).isEmpty();
  }

  @Test
  void secrets_can_be_typed() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
