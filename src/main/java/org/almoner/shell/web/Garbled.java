package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Tells a value that no form of ours offers, such as half an id, from a fault of the program: the
 * platform itself refused to read it, and it is what the request said.
 */
final class Garbled {
  private Garbled() {}

  static boolean is(Exception failure, HttpServletRequest request) {
    if (!(failure instanceof IllegalArgumentException || failure instanceof DateTimeException))
      return false;
    var stack = failure.getStackTrace();
    if (stack.length == 0 || !stack[0].getClassName().startsWith("java.")) return false;
    var message = Objects.requireNonNullElse(failure.getMessage(), "");
    return message.equals("UUID string too large")
        || request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .anyMatch(v -> says(message, v));
  }

  private static boolean says(String message, String value) {
    return value.isBlank()
        ? message.endsWith(": " + value) || message.endsWith("\"" + value + "\"")
        : message.contains(value);
  }
}
