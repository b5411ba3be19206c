package org.almoner.demonstration.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.almoner.platform.Actors;

/** Several pieces of work at once, for the same actor; all have ended when it returns. */
final class SideBySide {
  private SideBySide() {}

  static void run(List<? extends Runnable> work) {
    var actor = Actors.current();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          work.stream()
              .map(w -> CompletableFuture.runAsync(() -> Actors.as(actor, w), threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw e;
    }
  }
}
