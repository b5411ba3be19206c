package org.almoner.platform;

import java.util.function.Supplier;

/**
 * The actor of the work in hand. The sign-in filter, the HL7 listener and jobs set it for their
 * thread.
 */
public final class Actors {
  private static final Actor ALMONER = Actor.system("almoner");
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private Actors() {}

  public static Actor current() {
    return CURRENT.orElse(ALMONER);
  }

  /** Does {@code work} in the name of {@code actor}. */
  public static void as(Actor actor, Runnable work) {
    ScopedValue.where(CURRENT, actor).run(work);
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return ScopedValue.where(CURRENT, actor).call(work::get);
  }

  /** The same for work that throws, such as a filter chain. */
  public static <T, X extends Throwable> T call(Actor actor, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, actor).call(work);
  }
}
