package org.almoner.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.shell.Row;

/** What a person typed into the form that was sent, so that it is not lost with the page. */
public final class Typed {
  private static final Set<String> NOT_SHOWN =
      Set.of("_csrf", "_key", "_draft", "_draft_patient", "version");

  private Typed() {}

  public static List<Row> in(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) return List.of();
    return request.getParameterMap().entrySet().stream()
        .filter(e -> !NOT_SHOWN.contains(e.getKey()) && !secret(e.getKey()))
        .map(e -> new Row(e.getKey(), String.join(", ", e.getValue())))
        .filter(r -> !r.value().isBlank())
        .toList();
  }

  private static boolean secret(String field) {
    var name = field.toLowerCase(Locale.ROOT);
    return name.contains("password") || name.contains("secret") || name.contains("code");
  }
}
