package org.almoner.access.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.almoner.access.signin.Tokens;
import org.almoner.audit.Audit;
import org.almoner.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's authenticator apps and recovery codes. */
@Service
@Transactional
public class SecondFactors {
  private static final int CODES = 10;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Audit audit;
  private final Seal seal;

  SecondFactors(JdbcClient jdbc, Clock clock, Audit audit, Seal seal) {
    this.seal = seal;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /** Whether the person has one. */
  @Transactional(readOnly = true)
  public boolean enrolled(UUID user) {
    return jdbc.sql(
            "select totp_secret is not null from access.credential where account_id = :user")
        .param("user", user)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The secret of an enrolment under way; the same one until it is confirmed. */
  byte[] pending(UUID user) {
    return secret(user, "totp_pending").orElseGet(() -> begin(user));
  }

  private byte[] begin(UUID user) {
    var secret = Totp.freshSecret();
    jdbc.sql("update access.credential set totp_pending = :secret where account_id = :user")
        .param("secret", seal.close(user, secret))
        .param("user", user)
        .update();
    return secret;
  }

  /**
   * @return recovery codes to be shown once, or nothing when the code is wrong
   */
  public Optional<List<String>> confirm(UUID user, String code) {
    var step = Totp.step(pending(user), digits(code), clock.instant());
    if (step.isEmpty()) return Optional.empty();
    jdbc.sql(
            """
            update access.credential set totp_secret = totp_pending, totp_pending = null, totp_last_step = :step
            where account_id = :user
            """)
        .param("step", step.getAsLong())
        .param("user", user)
        .update();
    audit.record(AuditEntry.of("user.enrol-second-factor", null, "user:" + user));
    return Optional.of(freshRecoveryCodes(user));
  }

  /** Whether the code is right and was not used before. A recovery code counts once. */
  public boolean accepts(UUID user, String code) {
    var step =
        secret(user, "totp_secret")
            .map(s -> Totp.step(s, digits(code), clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent() ? useStep(user, step.getAsLong()) : useRecoveryCode(user, code);
  }

  private boolean useStep(UUID user, long step) {
    return jdbc.sql(
                "update access.credential set totp_last_step = :step where account_id = :user and totp_last_step < :step")
            .param("step", step)
            .param("user", user)
            .update()
        == 1;
  }

  private boolean useRecoveryCode(UUID user, String code) {
    return jdbc.sql(
                """
                update access.recovery_code set used_at = :at
                where account_id = :user and code_hash = :hash and used_at is null
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("user", user)
            .param("hash", hash(code))
            .update()
        == 1;
  }

  @Transactional(readOnly = true)
  public int recoveryCodesLeft(UUID user) {
    return jdbc.sql(
            "select count(*) from access.recovery_code where account_id = :user and used_at is null")
        .param("user", user)
        .query(Integer.class)
        .single();
  }

  /** Takes the second factor away, for instance when a telephone was lost. */
  public void remove(UUID user) {
    jdbc.sql(
            "update access.credential set totp_secret = null, totp_pending = null where account_id = :user")
        .param("user", user)
        .update();
    jdbc.sql("delete from access.recovery_code where account_id = :user")
        .param("user", user)
        .update();
    audit.record(AuditEntry.of("user.remove-second-factor", null, "user:" + user));
  }

  private List<String> freshRecoveryCodes(UUID user) {
    jdbc.sql("delete from access.recovery_code where account_id = :user")
        .param("user", user)
        .update();
    var codes = new ArrayList<String>();
    for (int i = 0; i < CODES; i++) {
      var code = recoveryCode();
      jdbc.sql("insert into access.recovery_code (account_id, code_hash) values (:user, :hash)")
          .param("user", user)
          .param("hash", hash(code))
          .update();
      codes.add(code);
    }
    return codes;
  }

  private static String recoveryCode() {
    var random = new SecureRandom();
    var code = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i == 6) code.append('-');
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  private static byte[] hash(String code) {
    return Tokens.sha256(code.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", ""));
  }

  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }

  private Optional<byte[]> secret(UUID user, String column) {
    return jdbc.sql("select " + column + " from access.credential where account_id = :user")
        .param("user", user)
        .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(underSeal -> underSeal)
        .flatMap(underSeal -> seal.open(user, underSeal));
  }
}
