package org.almoner.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a submitted form, by field in the order of the form. The key "" is about the
 * whole form.
 */
public record FormErrors(Map<String, String> byField) {
  public static FormErrors none() {
    return new FormErrors(Map.of());
  }

  public static FormErrors of(Refusal refusal) {
    return new FormErrors(
        Map.of(refusal.field() == null ? "" : refusal.field(), refusal.message()));
  }

  public static FormErrors of(String field, String message) {
    return new FormErrors(Map.of(field, message));
  }

  public FormErrors and(String field, String message) {
    var all = new LinkedHashMap<>(byField);
    all.putIfAbsent(field, message);
    return new FormErrors(all);
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  /** The message beside this field, or null. */
  public @Nullable String at(String field) {
    return byField.get(field);
  }
}
