package org.almoner.access;

/**
 * Whether something that staff rely on works now; modules that run such a thing implement it. The
 * sign-in page shows it to everybody, so it says no more than a name.
 */
public interface ServiceCheck {
  /** For instance "Messages from other systems". */
  String name();

  /** Must be cheap: every look at the sign-in page asks. */
  boolean working();
}
