package org.almoner.shell;

import org.jspecify.annotations.Nullable;

/** One line of a summary list. A value nobody gave is said in words, such as "Not recorded". */
public record Row(String label, String value, @Nullable Link change) {
  public Row(String label, String value) {
    this(label, value, null);
  }
}
