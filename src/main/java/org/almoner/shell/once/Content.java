package org.almoner.shell.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeMap;

/** What a form says, as a hash: tells a repeat from a changed form under the same key. */
final class Content {
  private static final Set<String> NOT_SAID = Set.of("_csrf", "_key");

  private Content() {}

  static byte[] of(HttpServletRequest request) throws IOException, ServletException {
    var hash = sha256();
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!NOT_SAID.contains(name)) say(hash, name, values);
            });
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/form-data"))
      for (var part : request.getParts())
        if (part.getSubmittedFileName() != null) {
          say(hash, part.getName(), part.getSubmittedFileName());
          try (var file = part.getInputStream()) {
            hash.update(file.readAllBytes());
          }
        }
    return hash.digest();
  }

  private static void say(MessageDigest hash, String name, String... values) {
    for (var value : values) {
      hash.update((name + '\u0000' + value.length() + '\u0000').getBytes(StandardCharsets.UTF_8));
      hash.update(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
