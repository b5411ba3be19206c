package org.almoner.shell.once;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes down where the answer leads before it leaves, so that a repeat can be led there too. */
final class Answer extends HttpServletResponseWrapper {
  private final RequestKeys keys;
  private final Claim claim;
  private @Nullable String location;

  Answer(HttpServletResponse response, RequestKeys keys, Claim claim) {
    super(response);
    this.keys = keys;
    this.claim = claim;
  }

  @Nullable String location() {
    if (location != null) return location;
    return getHeader("HX-Redirect") != null ? getHeader("HX-Redirect") : getHeader("Location");
  }

  @Override
  public void sendRedirect(String to) throws IOException {
    location = to;
    keys.answered(claim, SC_FOUND, to);
    super.sendRedirect(to);
  }
}
