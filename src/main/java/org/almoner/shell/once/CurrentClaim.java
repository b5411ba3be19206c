package org.almoner.shell.once;

import org.jspecify.annotations.Nullable;

/** The claim of the request on this thread, and how deep in transactions its handler is. */
final class CurrentClaim {
  private static final ThreadLocal<@Nullable CurrentClaim> HERE = new ThreadLocal<>();

  final Claim claim;
  boolean inHandler;
  boolean committed;
  private int depth;

  private CurrentClaim(Claim claim) {
    this.claim = claim;
  }

  static CurrentClaim begin(Claim claim) {
    var current = new CurrentClaim(claim);
    HERE.set(current);
    return current;
  }

  static @Nullable CurrentClaim get() {
    return HERE.get();
  }

  static void end() {
    HERE.remove();
  }

  void transactionBegins() {
    depth++;
  }

  void transactionEnds() {
    depth--;
  }

  /** An inner transaction of its own, such as an audit entry, is not the change. */
  boolean outermost() {
    return inHandler && depth == 1;
  }
}
