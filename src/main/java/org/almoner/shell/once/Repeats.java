package org.almoner.shell.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almoner.shell.once.RequestKeys.Earlier;
import org.almoner.shell.web.Trouble;
import org.almoner.shell.web.TroublePages;
import org.almoner.shell.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which of two requests with one key is done, and answers the other. */
@Component
class Repeats {
  private static final int WAITS = 60;
  private static final long WAIT_MILLIS = 50;

  private final RequestKeys keys;
  private final TroublePages pages;

  Repeats(RequestKeys keys, TroublePages pages) {
    this.keys = keys;
    this.pages = pages;
  }

  /** Claims the key, waiting a little for an attempt in progress to finish or give it back. */
  boolean wins(Claim claim) {
    for (int waited = 0; waited < WAITS; waited++) {
      if (keys.claim(claim)) return true;
      var earlier = keys.earlier(claim.person(), claim.key());
      if (earlier.filter(e -> settled(e, claim)).isPresent()) return false;
      pause();
    }
    return false;
  }

  void answer(Claim claim, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var earlier = keys.earlier(claim.person(), claim.key()).orElse(null);
    if (earlier != null && !earlier.path().equals(claim.path()))
      pages.write(request, response, Trouble.keyOfAnotherForm());
    else if (earlier != null && earlier.committedAt() != null && earlier.saysOther(claim))
      pages.write(
          request, response, Trouble.savedDifferently(earlier.committedAt(), Typed.in(request)));
    else if (earlier != null && earlier.location() != null)
      redirect(request, response, earlier.location());
    else pages.write(request, response, trouble(earlier));
  }

  private static Trouble trouble(@Nullable Earlier earlier) {
    return earlier == null || earlier.committedAt() == null
        ? Trouble.stillSaving()
        : Trouble.alreadySaved(earlier.committedAt());
  }

  private static boolean settled(Earlier earlier, Claim claim) {
    return !earlier.path().equals(claim.path()) || earlier.answered();
  }

  private static void redirect(
      HttpServletRequest request, HttpServletResponse response, String location)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", location);
      response.setStatus(HttpServletResponse.SC_OK);
    } else response.sendRedirect(location);
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
