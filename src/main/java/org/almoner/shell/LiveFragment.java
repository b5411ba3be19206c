package org.almoner.shell;

import org.jspecify.annotations.Nullable;

/** Renders the changed part of a live page; the module that owns the page implements it. */
public interface LiveFragment {
  /** The kind of topic before the colon, for instance "ward" of "ward:0190...". */
  String kind();

  /** The activity that lets a person listen; null lets everybody who signed in. */
  default @Nullable String activity() {
    return null;
  }

  /**
   * The changed element as HTML, its outer element carrying id = item.
   *
   * @return null when the item is gone: the page removes it
   */
  @Nullable String html(String topic, String item);
}
