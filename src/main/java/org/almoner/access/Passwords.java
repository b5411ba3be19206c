package org.almoner.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.almoner.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough, and how they are kept: Argon2id. Length and a list of common
 * ones instead of symbols and expiry, as the National Cyber Security Centre advises.
 */
@Component
public class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private final Argon2PasswordEncoder argon =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Set<String> common = common();
  private final String nobodys = encode(generated());
  // each takes 16 MB for a moment: a flood of attempts queues instead of using all memory
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

  String encode(String password) {
    return String.valueOf(argon.encode(password));
  }

  /** Takes as long for nobody's password as for somebody's. */
  public boolean matches(String password, @Nullable String hash) {
    var typed = password.length() > LONGEST ? "" : password;
    atOnce.acquireUninterruptibly();
    try {
      var same = argon.matches(typed, hash == null ? nobodys : hash);
      return same && hash != null;
    } finally {
      atOnce.release();
    }
  }

  /** Four groups that can be read out over a telephone. */
  public static String generated() {
    var random = new SecureRandom();
    var password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) password.append('-');
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /**
   * @throws InvalidInput that says what would be better
   */
  void mustBeGood(String password, String username, String displayName) {
    if (password.length() < SHORTEST)
      throw new InvalidInput(
          "password",
          "Use at least " + SHORTEST + " characters. Three random words make a good password.");
    if (password.length() > LONGEST)
      throw new InvalidInput("password", "Use at most " + LONGEST + " characters.");
    if (common.contains(plain(password)) || password.chars().distinct().count() < 5)
      throw new InvalidInput(
          "password", "That password is too easy to guess. Choose three random words.");
    if (contains(password, username) || contains(password, displayName))
      throw new InvalidInput("password", "Choose a password without your name in it.");
  }

  private static boolean contains(String password, String name) {
    return name.length() > 3
        && password.toLowerCase(Locale.UK).contains(name.toLowerCase(Locale.UK));
  }

  /** Letters only, so that "Password-2026!" is the same as "password". */
  private static String plain(String password) {
    return password.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
  }

  private static Set<String> common() {
    try (var list = new ClassPathResource("access/common-passwords.txt").getInputStream();
        var reader = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      return reader.readAllLines().stream()
          .map(Passwords::plain)
          .filter(p -> !p.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
