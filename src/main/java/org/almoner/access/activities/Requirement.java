package org.almoner.access.activities;

import java.util.Optional;
import org.almoner.access.Activity;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Which activity a controller method needs. */
public final class Requirement {
  private static final String FRAME = "org.almoner.shell.";
  private static final String SPRING = "org.springframework.";

  private Requirement() {}

  /**
   * Empty means that nobody may. The page frame stands below access and cannot name activities: its
   * own routes are for everybody who signed in. Spring's controller for failed requests shows
   * nothing.
   */
  public static Optional<String> of(HandlerMethod method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Activity.class);
    if (own == null)
      own = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Activity.class);
    if (own != null) return Optional.of(own.value());
    var type = method.getBeanType().getName();
    if (type.startsWith(FRAME)) return Optional.of(Activity.SIGNED_IN);
    return type.startsWith(SPRING) ? Optional.of(Activity.ANYONE) : Optional.empty();
  }
}
