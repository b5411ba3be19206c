package org.almoner.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The activity that a route needs. A route without one is refused to everybody. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Activity {
  /**
   * Code of the activity, for instance "patients.register"; {@link #SIGNED_IN} for every signed-in
   * person.
   */
  String value();

  /** Any signed-in person. */
  String SIGNED_IN = "signed-in";

  /** Nobody need sign in: sign-in itself, error pages. */
  String ANYONE = "anyone";
}
