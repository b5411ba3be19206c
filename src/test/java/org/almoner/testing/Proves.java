package org.almoner.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The capabilities a test exercises in full, through the real page, port or API. The build writes
 * docs/capabilities.md from these.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {
  /** Numbers such as "PAS-12" or "CLIN-7". */
  String[] value();
}
