package org.almoner.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that shows or changes one patient's record; its path has the variable {patient}. Before
 * it runs, the care relationship is checked (asking for a reason when there is none) and the look
 * is written to the audit.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpensRecord {
  /** The action in the audit, for instance "patient.open". */
  String value() default "patient.open";
}
