package org.almoner.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.almoner.access.WorkPlaces;
import org.almoner.shell.Option;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Where people work, as this computer remembers it. */
@Component
public class Places {
  private static final String COOKIE = "almoner-place";
  private final List<WorkPlaces> sources;
  private final Sessions sessions;

  Places(List<WorkPlaces> sources, Sessions sessions) {
    this.sources = sources;
    this.sessions = sessions;
  }

  public List<Option> options() {
    return sources.stream()
        .flatMap(s -> s.all().stream())
        .map(p -> new Option(p.code(), p.name()))
        .toList();
  }

  /** The code of the place last chosen at this computer, or nothing. */
  public String remembered(HttpServletRequest request) {
    var code = Tokens.cookie(request, COOKIE);
    return code == null ? "" : code.replace('/', ':');
  }

  /**
   * @return the name of the place, empty when the code is nobody's
   */
  public String workAt(
      UUID session, String code, HttpServletRequest request, HttpServletResponse response) {
    var name =
        options().stream()
            .filter(p -> p.value().equals(code))
            .map(Option::label)
            .findFirst()
            .orElse("");
    sessions.workAt(session, name.isEmpty() ? "" : code, name);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        Tokens.header(
            request, COOKIE, name.isEmpty() ? "" : code.replace(':', '/'), Duration.ofDays(365)));
    return name;
  }
}
