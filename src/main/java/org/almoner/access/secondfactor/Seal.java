package org.almoner.access.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.almoner.access.signin.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps authenticator secrets unreadable in the database and its backups: AES-256 in GCM, bound to
 * the account, under a key that stands outside the database.
 */
@Component
class Seal {
  private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST_KEY = 16;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(@Value("${almoner.secret-key}") String secret) {
    if (secret.strip().length() < SHORTEST_KEY)
      throw new IllegalStateException(
          "ALMONER_SECRET_KEY must have at least " + SHORTEST_KEY + " characters.");
    key = new SecretKeySpec(Tokens.sha256("authenticator:" + secret.strip()), "AES");
  }

  byte[] close(UUID user, byte[] secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, user, nonce).doFinal(secret);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty when it was sealed under another key or for another account. */
  Optional<byte[]> open(UUID user, byte[] sealed) {
    if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) return Optional.empty();
    var nonce = new byte[NONCE];
    ByteBuffer.wrap(sealed, 1, NONCE).get(nonce);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, user, nonce);
      return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
    } catch (GeneralSecurityException e) {
      LOG.error(
          "The authenticator secret of user {} was sealed with another key than the present one;"
              + " see ALMONER_SECRET_KEY in docs/operations.md",
          user);
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, UUID user, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(user.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
