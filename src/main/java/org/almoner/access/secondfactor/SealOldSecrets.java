package org.almoner.access.secondfactor;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the start, seals authenticator secrets that an earlier version kept as they are. */
@Component
class SealOldSecrets implements SmartInitializingSingleton {
  private static final int BARE = 20;
  private final JdbcClient jdbc;
  private final Seal seal;

  SealOldSecrets(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var column : List.of("totp_secret", "totp_pending")) sealAll(column);
  }

  private record Bare(UUID user, byte[] secret) {}

  private void sealAll(String column) {
    for (var bare : bare(column))
      jdbc.sql(
              "update access.credential set %1$s = :sealed where account_id = :user and %1$s = :bare"
                  .formatted(column))
          .param("sealed", seal.close(bare.user, bare.secret))
          .param("user", bare.user)
          .param("bare", bare.secret)
          .update();
  }

  private List<Bare> bare(String column) {
    return jdbc.sql(
            "select account_id, %1$s from access.credential where octet_length(%1$s) = :bare"
                .formatted(column))
        .param("bare", BARE)
        .query((row, n) -> new Bare(row.getObject(1, UUID.class), row.getBytes(2)))
        .list();
  }
}
