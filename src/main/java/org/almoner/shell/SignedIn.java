package org.almoner.shell;

import org.jspecify.annotations.Nullable;

/** What the frame must know about the person at the screen; access implements it. */
public interface SignedIn {
  /** The person of the current request, or null before sign-in. */
  @Nullable Person person();

  /** Whether the person of the current request may do this. Deny by default. */
  boolean may(String activity);

  /**
   * @param place where they work now, for instance "Ward 7"; empty when not chosen
   */
  record Person(String displayName, String role, String place, boolean compact) {}
}
